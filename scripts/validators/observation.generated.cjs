/** Generated from schemas/observation.schema.json by scripts/generate/generate.ts: edit that, then `npm run generate`. */

"use strict";
exports.validate = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://certledger.dev/schemas/observation.schema.json","title":"Observation","description":"One line of a file written by `certledger probe`: what one probe of one endpoint saw.","type":"object","required":["entry","endpoint","at","vantage","outcome"],"additionalProperties":false,"properties":{"entry":{"type":"string","description":"Id of the ledger entry.","maxLength":200},"endpoint":{"type":"string","description":"protocol://host:port, with @address and ?sni=name where they are set.","maxLength":1000},"at":{"type":"string","description":"When it was seen.","format":"date-time"},"vantage":{"type":"object","description":"Where the probe ran.","additionalProperties":false,"properties":{"site":{"type":"string","description":"A site of the settings."},"runner":{"type":"string","description":"Name given with --runner."}}},"address":{"type":"string","description":"The IP address dialled, where it came that far; absent also where a proxy looked the name up.","maxLength":64},"proxy":{"type":"string","description":"host:port of the HTTP proxy it was dialled through.","maxLength":300},"outcome":{"description":"What became of the probe.","enum":["served","unreachable","protocol-failed","handshake-failed","skipped"]},"tls":{"type":"object","description":"What was negotiated, in OpenSSL's words.","required":["protocol","cipher"],"additionalProperties":false,"properties":{"protocol":{"type":"string","description":"Such as TLSv1.3."},"cipher":{"type":"string","description":"Such as TLS_AES_128_GCM_SHA256; `unknown` when the server broke off before."},"group":{"type":"string","description":"The key exchange, where it was an ephemeral one on a named group.","maxLength":100},"old":{"enum":["TLSv1.1","TLSv1","SSLv3","none"],"description":"The newest version below TLS 1.2 that it also accepts."}}},"certificate":{"$ref":"#/$defs/certificate"},"chain":{"type":"array","description":"As sent, leaf first.","minItems":1,"items":{"$ref":"#/$defs/link"}},"verdict":{"$ref":"#/$defs/verdict"},"stapled":{"type":"boolean","description":"An OCSP response was stapled."},"revocation":{"$ref":"#/$defs/revocation"},"error":{"type":"object","description":"Why nothing was served.","required":["code","step","message"],"additionalProperties":false,"properties":{"code":{"type":"string","description":"Stable word: ECONNREFUSED, TIMEOUT, STARTTLS_NOT_OFFERED, an OpenSSL code…","maxLength":200},"step":{"description":"How far it came.","enum":["resolve","connect","starttls","handshake"]},"message":{"type":"string","description":"For people; may hold text the peer sent.","maxLength":1000}}},"reason":{"description":"Why it was skipped.","enum":["maintenance","check-none","suspended","retired","planned"]},"until":{"type":"string","description":"Last day of the maintenance.","format":"date"},"note":{"type":"string","description":"The ledger's own words for it."}},"allOf":[{"if":{"required":["outcome"],"properties":{"outcome":{"const":"served"}}},"then":{"properties":{"address":true,"tls":true,"certificate":true,"chain":true,"verdict":true,"stapled":true,"revocation":true},"required":["tls","certificate","chain","verdict","stapled"]}},{"if":{"required":["outcome"],"properties":{"outcome":{"enum":["unreachable","protocol-failed","handshake-failed"]}}},"then":{"properties":{"error":true},"required":["error"]}},{"if":{"required":["outcome"],"properties":{"outcome":{"const":"skipped"}}},"then":{"properties":{"reason":true},"required":["reason"]}}],"$defs":{"sha256":{"type":"string","pattern":"^[0-9a-f]{64}$","description":"SHA-256 over the DER."},"certificate":{"type":"object","description":"Facts of the leaf as far as they could be read.","required":["sha256"],"additionalProperties":false,"properties":{"sha256":{"$ref":"#/$defs/sha256"},"subject":{"type":"object","additionalProperties":false,"properties":{"commonName":{"type":"string"},"organization":{"type":"string"},"country":{"type":"string"}}},"issuer":{"type":"string","description":"Common name, else organization, else the whole name."},"names":{"type":"array","description":"DNS names and IP addresses of subjectAltName, the first 1,000.","maxItems":1000,"items":{"type":"string"}},"serial":{"type":"string","description":"Lower-case hexadecimal without leading zeros.","pattern":"^-?[0-9a-f]+$"},"notBefore":{"type":"string","description":"Start of the validity.","format":"date-time"},"notAfter":{"type":"string","description":"End of the validity.","format":"date-time"},"key":{"type":"string","description":"rsa-2048, ec-prime256v1, ed25519, …"},"publicKey":{"type":"string","pattern":"^[0-9a-f]{64}$","description":"SHA-256 over the SubjectPublicKeyInfo."},"mustStaple":{"const":true,"description":"Its TLS feature extension demands a stapled OCSP response."},"unreadable":{"type":"array","description":"Fields that could not be read, or not whole.","items":{"type":"string"}}}},"link":{"type":"object","description":"One certificate of the chain.","required":["sha256","selfSigned","ca"],"additionalProperties":false,"properties":{"sha256":{"$ref":"#/$defs/sha256"},"subject":{"type":"string","description":"One-line name."},"issuer":{"type":"string","description":"One-line name."},"notBefore":{"type":"string","description":"Start of the validity.","format":"date-time"},"notAfter":{"type":"string","description":"End of the validity.","format":"date-time"},"selfSigned":{"type":"boolean","description":"Signed with its own key."},"ca":{"type":"boolean","description":"basicConstraints says cA."},"key":{"type":"string","description":"As of the certificate."},"signature":{"type":"string","description":"rsa-sha256, ecdsa-sha384, ed25519, …, or a dotted OID."},"der":{"type":"string","description":"Base64, only where this certificate appears in the file for the first time.","pattern":"^[A-Za-z0-9+/]+={0,2}$"}}},"verdict":{"type":"object","description":"Does the chain lead to an anchor of the trust set, and do its names cover the server name?","required":["trust","path","hostname"],"additionalProperties":false,"properties":{"trust":{"type":"string","description":"Name of the trust set asked."},"path":{"description":"Where the chain leads; the leaf's own dates are left out of it.","enum":["trusted","self-signed","unanchored","untrusted","invalid"]},"error":{"type":"string","description":"OpenSSL's reason."},"extension":{"type":"string","maxLength":100,"description":"The extension that `error` is about: its name in RFC 5280, else its OID."},"culprit":{"type":"object","description":"The certificate that breaks the rule, where it is one; it need not have been sent.","required":["sha256","name"],"additionalProperties":false,"properties":{"sha256":{"$ref":"#/$defs/sha256"},"name":{"type":"string","maxLength":500,"description":"One-line name, else the fingerprint."}}},"missingIssuer":{"type":"string","description":"Name of the issuer nobody sent."},"completedBy":{"type":"array","description":"Names of the fetched certificates with which the chain leads to a trust anchor.","maxItems":20,"items":{"type":"string"}},"public":{"const":true,"description":"The anchor is one of the built-in public roots."},"anchor":{"type":"string","maxLength":500,"description":"Name of the anchor the chain leads to, or its fingerprint where it has no name to keep."},"pathEnds":{"type":"string","format":"date-time","description":"The last instant at which any path to an anchor is valid; only where the leaf is valid for longer."},"disorder":{"description":"How the chain departs from leaf-first order.","enum":["misordered","duplicate","unrelated"]},"hostname":{"description":"`unchecked` without a name to check.","enum":["match","mismatch","unchecked"]},"until":{"type":"string","format":"date-time","description":"When a date of the path could change this, where that is within thirty days; only for what the next sweep should remember."}}},"revocation":{"type":"object","description":"Has the issuer withdrawn the leaf?","required":["status"],"additionalProperties":false,"properties":{"status":{"enum":["good","revoked","unknown"],"description":"`unknown`: nothing that could be believed says so either way."},"source":{"enum":["staple","crl"],"description":"What said so."},"at":{"type":"string","format":"date-time","description":"When it was revoked."},"reason":{"type":"string","maxLength":100,"description":"RFC 5280 §5.3.1."},"url":{"type":"string","maxLength":2000,"description":"Where the list was."},"thisUpdate":{"type":"string","format":"date-time","description":"As of when the list or the stapled response said so."},"until":{"type":"string","format":"date-time","description":"When it has to be asked again."},"error":{"type":"string","maxLength":200,"description":"Why it is unknown: a stable word."},"asked":{"type":"array","description":"The distribution points of the certificate that were asked for a list and had nothing that counts, in the certificate's order.","maxItems":10,"items":{"type":"object","required":["url","error"],"additionalProperties":false,"properties":{"url":{"type":"string","maxLength":2000,"description":"As the certificate has it."},"error":{"type":"string","maxLength":200,"description":"What came of it: a stable word."},"code":{"type":"string","maxLength":200,"description":"How the download failed: HTTP_404, TIMEOUT, ENOTFOUND, …"}}}},"staple":{"type":"string","maxLength":200,"description":"Why the stapled response says nothing: a stable word."},"stale":{"type":"object","description":"A CRL that was past its nextUpdate.","required":["url","nextUpdate"],"additionalProperties":false,"properties":{"url":{"type":"string","maxLength":2000,"description":"Where it is."},"nextUpdate":{"type":"string","format":"date-time","description":"When there should have been a new one."}}}}}}};
const schema38 = {"type":"object","description":"Has the issuer withdrawn the leaf?","required":["status"],"additionalProperties":false,"properties":{"status":{"enum":["good","revoked","unknown"],"description":"`unknown`: nothing that could be believed says so either way."},"source":{"enum":["staple","crl"],"description":"What said so."},"at":{"type":"string","format":"date-time","description":"When it was revoked."},"reason":{"type":"string","maxLength":100,"description":"RFC 5280 §5.3.1."},"url":{"type":"string","maxLength":2000,"description":"Where the list was."},"thisUpdate":{"type":"string","format":"date-time","description":"As of when the list or the stapled response said so."},"until":{"type":"string","format":"date-time","description":"When it has to be asked again."},"error":{"type":"string","maxLength":200,"description":"Why it is unknown: a stable word."},"asked":{"type":"array","description":"The distribution points of the certificate that were asked for a list and had nothing that counts, in the certificate's order.","maxItems":10,"items":{"type":"object","required":["url","error"],"additionalProperties":false,"properties":{"url":{"type":"string","maxLength":2000,"description":"As the certificate has it."},"error":{"type":"string","maxLength":200,"description":"What came of it: a stable word."},"code":{"type":"string","maxLength":200,"description":"How the download failed: HTTP_404, TIMEOUT, ENOTFOUND, …"}}}},"staple":{"type":"string","maxLength":200,"description":"Why the stapled response says nothing: a stable word."},"stale":{"type":"object","description":"A CRL that was past its nextUpdate.","required":["url","nextUpdate"],"additionalProperties":false,"properties":{"url":{"type":"string","maxLength":2000,"description":"Where it is."},"nextUpdate":{"type":"string","format":"date-time","description":"When there should have been a new one."}}}}};
const func4 = Object.prototype.hasOwnProperty;
const func5 = require("ajv/dist/runtime/ucs2length").default;
const formats0 = require("ajv-formats/dist/formats").fullFormats["date-time"];
const formats22 = require("ajv-formats/dist/formats").fullFormats.date;
const schema32 = {"type":"object","description":"Facts of the leaf as far as they could be read.","required":["sha256"],"additionalProperties":false,"properties":{"sha256":{"$ref":"#/$defs/sha256"},"subject":{"type":"object","additionalProperties":false,"properties":{"commonName":{"type":"string"},"organization":{"type":"string"},"country":{"type":"string"}}},"issuer":{"type":"string","description":"Common name, else organization, else the whole name."},"names":{"type":"array","description":"DNS names and IP addresses of subjectAltName, the first 1,000.","maxItems":1000,"items":{"type":"string"}},"serial":{"type":"string","description":"Lower-case hexadecimal without leading zeros.","pattern":"^-?[0-9a-f]+$"},"notBefore":{"type":"string","description":"Start of the validity.","format":"date-time"},"notAfter":{"type":"string","description":"End of the validity.","format":"date-time"},"key":{"type":"string","description":"rsa-2048, ec-prime256v1, ed25519, …"},"publicKey":{"type":"string","pattern":"^[0-9a-f]{64}$","description":"SHA-256 over the SubjectPublicKeyInfo."},"mustStaple":{"const":true,"description":"Its TLS feature extension demands a stapled OCSP response."},"unreadable":{"type":"array","description":"Fields that could not be read, or not whole.","items":{"type":"string"}}}};
const schema33 = {"type":"string","pattern":"^[0-9a-f]{64}$","description":"SHA-256 over the DER."};
const pattern4 = new RegExp("^[0-9a-f]{64}$", "u");
const pattern5 = new RegExp("^-?[0-9a-f]+$", "u");

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.sha256 === undefined) && (missing0 = "sha256")){
validate21.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func4.call(schema32.properties, key0))){
validate21.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.sha256 !== undefined){
let data0 = data.sha256;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
validate21.errors = [{instancePath:instancePath+"/sha256",schemaPath:"#/$defs/sha256/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""}];
return false;
}
}
else {
validate21.errors = [{instancePath:instancePath+"/sha256",schemaPath:"#/$defs/sha256/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.subject !== undefined){
let data1 = data.subject;
const _errs5 = errors;
if(errors === _errs5){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
const _errs7 = errors;
for(const key1 in data1){
if(!(((key1 === "commonName") || (key1 === "organization")) || (key1 === "country"))){
validate21.errors = [{instancePath:instancePath+"/subject",schemaPath:"#/properties/subject/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs7 === errors){
if(data1.commonName !== undefined){
const _errs8 = errors;
if(typeof data1.commonName !== "string"){
validate21.errors = [{instancePath:instancePath+"/subject/commonName",schemaPath:"#/properties/subject/properties/commonName/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.organization !== undefined){
const _errs10 = errors;
if(typeof data1.organization !== "string"){
validate21.errors = [{instancePath:instancePath+"/subject/organization",schemaPath:"#/properties/subject/properties/organization/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.country !== undefined){
const _errs12 = errors;
if(typeof data1.country !== "string"){
validate21.errors = [{instancePath:instancePath+"/subject/country",schemaPath:"#/properties/subject/properties/country/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs12 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/subject",schemaPath:"#/properties/subject/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.issuer !== undefined){
const _errs14 = errors;
if(typeof data.issuer !== "string"){
validate21.errors = [{instancePath:instancePath+"/issuer",schemaPath:"#/properties/issuer/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.names !== undefined){
let data6 = data.names;
const _errs16 = errors;
if(errors === _errs16){
if(Array.isArray(data6)){
if(data6.length > 1000){
validate21.errors = [{instancePath:instancePath+"/names",schemaPath:"#/properties/names/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"}];
return false;
}
else {
var valid3 = true;
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
const _errs18 = errors;
if(typeof data6[i0] !== "string"){
validate21.errors = [{instancePath:instancePath+"/names/" + i0,schemaPath:"#/properties/names/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs18 === errors;
if(!valid3){
break;
}
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/names",schemaPath:"#/properties/names/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.serial !== undefined){
let data8 = data.serial;
const _errs20 = errors;
if(errors === _errs20){
if(typeof data8 === "string"){
if(!pattern5.test(data8)){
validate21.errors = [{instancePath:instancePath+"/serial",schemaPath:"#/properties/serial/pattern",keyword:"pattern",params:{pattern: "^-?[0-9a-f]+$"},message:"must match pattern \""+"^-?[0-9a-f]+$"+"\""}];
return false;
}
}
else {
validate21.errors = [{instancePath:instancePath+"/serial",schemaPath:"#/properties/serial/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.notBefore !== undefined){
let data9 = data.notBefore;
const _errs22 = errors;
if(errors === _errs22){
if(errors === _errs22){
if(typeof data9 === "string"){
if(!(formats0.validate(data9))){
validate21.errors = [{instancePath:instancePath+"/notBefore",schemaPath:"#/properties/notBefore/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate21.errors = [{instancePath:instancePath+"/notBefore",schemaPath:"#/properties/notBefore/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.notAfter !== undefined){
let data10 = data.notAfter;
const _errs24 = errors;
if(errors === _errs24){
if(errors === _errs24){
if(typeof data10 === "string"){
if(!(formats0.validate(data10))){
validate21.errors = [{instancePath:instancePath+"/notAfter",schemaPath:"#/properties/notAfter/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate21.errors = [{instancePath:instancePath+"/notAfter",schemaPath:"#/properties/notAfter/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.key !== undefined){
const _errs26 = errors;
if(typeof data.key !== "string"){
validate21.errors = [{instancePath:instancePath+"/key",schemaPath:"#/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.publicKey !== undefined){
let data12 = data.publicKey;
const _errs28 = errors;
if(errors === _errs28){
if(typeof data12 === "string"){
if(!pattern4.test(data12)){
validate21.errors = [{instancePath:instancePath+"/publicKey",schemaPath:"#/properties/publicKey/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""}];
return false;
}
}
else {
validate21.errors = [{instancePath:instancePath+"/publicKey",schemaPath:"#/properties/publicKey/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.mustStaple !== undefined){
const _errs30 = errors;
if(true !== data.mustStaple){
validate21.errors = [{instancePath:instancePath+"/mustStaple",schemaPath:"#/properties/mustStaple/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.unreadable !== undefined){
let data14 = data.unreadable;
const _errs31 = errors;
if(errors === _errs31){
if(Array.isArray(data14)){
var valid4 = true;
const len1 = data14.length;
for(let i1=0; i1<len1; i1++){
const _errs33 = errors;
if(typeof data14[i1] !== "string"){
validate21.errors = [{instancePath:instancePath+"/unreadable/" + i1,schemaPath:"#/properties/unreadable/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid4 = _errs33 === errors;
if(!valid4){
break;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/unreadable",schemaPath:"#/properties/unreadable/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs31 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate21.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema34 = {"type":"object","description":"One certificate of the chain.","required":["sha256","selfSigned","ca"],"additionalProperties":false,"properties":{"sha256":{"$ref":"#/$defs/sha256"},"subject":{"type":"string","description":"One-line name."},"issuer":{"type":"string","description":"One-line name."},"notBefore":{"type":"string","description":"Start of the validity.","format":"date-time"},"notAfter":{"type":"string","description":"End of the validity.","format":"date-time"},"selfSigned":{"type":"boolean","description":"Signed with its own key."},"ca":{"type":"boolean","description":"basicConstraints says cA."},"key":{"type":"string","description":"As of the certificate."},"signature":{"type":"string","description":"rsa-sha256, ecdsa-sha384, ed25519, …, or a dotted OID."},"der":{"type":"string","description":"Base64, only where this certificate appears in the file for the first time.","pattern":"^[A-Za-z0-9+/]+={0,2}$"}}};
const pattern8 = new RegExp("^[A-Za-z0-9+/]+={0,2}$", "u");

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate23.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.sha256 === undefined) && (missing0 = "sha256")) || ((data.selfSigned === undefined) && (missing0 = "selfSigned"))) || ((data.ca === undefined) && (missing0 = "ca"))){
validate23.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func4.call(schema34.properties, key0))){
validate23.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.sha256 !== undefined){
let data0 = data.sha256;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
validate23.errors = [{instancePath:instancePath+"/sha256",schemaPath:"#/$defs/sha256/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""}];
return false;
}
}
else {
validate23.errors = [{instancePath:instancePath+"/sha256",schemaPath:"#/$defs/sha256/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.subject !== undefined){
const _errs5 = errors;
if(typeof data.subject !== "string"){
validate23.errors = [{instancePath:instancePath+"/subject",schemaPath:"#/properties/subject/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.issuer !== undefined){
const _errs7 = errors;
if(typeof data.issuer !== "string"){
validate23.errors = [{instancePath:instancePath+"/issuer",schemaPath:"#/properties/issuer/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.notBefore !== undefined){
let data3 = data.notBefore;
const _errs9 = errors;
if(errors === _errs9){
if(errors === _errs9){
if(typeof data3 === "string"){
if(!(formats0.validate(data3))){
validate23.errors = [{instancePath:instancePath+"/notBefore",schemaPath:"#/properties/notBefore/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate23.errors = [{instancePath:instancePath+"/notBefore",schemaPath:"#/properties/notBefore/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.notAfter !== undefined){
let data4 = data.notAfter;
const _errs11 = errors;
if(errors === _errs11){
if(errors === _errs11){
if(typeof data4 === "string"){
if(!(formats0.validate(data4))){
validate23.errors = [{instancePath:instancePath+"/notAfter",schemaPath:"#/properties/notAfter/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate23.errors = [{instancePath:instancePath+"/notAfter",schemaPath:"#/properties/notAfter/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.selfSigned !== undefined){
const _errs13 = errors;
if(typeof data.selfSigned !== "boolean"){
validate23.errors = [{instancePath:instancePath+"/selfSigned",schemaPath:"#/properties/selfSigned/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ca !== undefined){
const _errs15 = errors;
if(typeof data.ca !== "boolean"){
validate23.errors = [{instancePath:instancePath+"/ca",schemaPath:"#/properties/ca/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.key !== undefined){
const _errs17 = errors;
if(typeof data.key !== "string"){
validate23.errors = [{instancePath:instancePath+"/key",schemaPath:"#/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.signature !== undefined){
const _errs19 = errors;
if(typeof data.signature !== "string"){
validate23.errors = [{instancePath:instancePath+"/signature",schemaPath:"#/properties/signature/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.der !== undefined){
let data9 = data.der;
const _errs21 = errors;
if(errors === _errs21){
if(typeof data9 === "string"){
if(!pattern8.test(data9)){
validate23.errors = [{instancePath:instancePath+"/der",schemaPath:"#/properties/der/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9+/]+={0,2}$"},message:"must match pattern \""+"^[A-Za-z0-9+/]+={0,2}$"+"\""}];
return false;
}
}
else {
validate23.errors = [{instancePath:instancePath+"/der",schemaPath:"#/properties/der/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate23.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema36 = {"type":"object","description":"Does the chain lead to an anchor of the trust set, and do its names cover the server name?","required":["trust","path","hostname"],"additionalProperties":false,"properties":{"trust":{"type":"string","description":"Name of the trust set asked."},"path":{"description":"Where the chain leads; the leaf's own dates are left out of it.","enum":["trusted","self-signed","unanchored","untrusted","invalid"]},"error":{"type":"string","description":"OpenSSL's reason."},"extension":{"type":"string","maxLength":100,"description":"The extension that `error` is about: its name in RFC 5280, else its OID."},"culprit":{"type":"object","description":"The certificate that breaks the rule, where it is one; it need not have been sent.","required":["sha256","name"],"additionalProperties":false,"properties":{"sha256":{"$ref":"#/$defs/sha256"},"name":{"type":"string","maxLength":500,"description":"One-line name, else the fingerprint."}}},"missingIssuer":{"type":"string","description":"Name of the issuer nobody sent."},"completedBy":{"type":"array","description":"Names of the fetched certificates with which the chain leads to a trust anchor.","maxItems":20,"items":{"type":"string"}},"public":{"const":true,"description":"The anchor is one of the built-in public roots."},"anchor":{"type":"string","maxLength":500,"description":"Name of the anchor the chain leads to, or its fingerprint where it has no name to keep."},"pathEnds":{"type":"string","format":"date-time","description":"The last instant at which any path to an anchor is valid; only where the leaf is valid for longer."},"disorder":{"description":"How the chain departs from leaf-first order.","enum":["misordered","duplicate","unrelated"]},"hostname":{"description":"`unchecked` without a name to check.","enum":["match","mismatch","unchecked"]},"until":{"type":"string","format":"date-time","description":"When a date of the path could change this, where that is within thirty days; only for what the next sweep should remember."}}};

function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate25.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.trust === undefined) && (missing0 = "trust")) || ((data.path === undefined) && (missing0 = "path"))) || ((data.hostname === undefined) && (missing0 = "hostname"))){
validate25.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func4.call(schema36.properties, key0))){
validate25.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.trust !== undefined){
const _errs2 = errors;
if(typeof data.trust !== "string"){
validate25.errors = [{instancePath:instancePath+"/trust",schemaPath:"#/properties/trust/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.path !== undefined){
let data1 = data.path;
const _errs4 = errors;
if(!(((((data1 === "trusted") || (data1 === "self-signed")) || (data1 === "unanchored")) || (data1 === "untrusted")) || (data1 === "invalid"))){
validate25.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/enum",keyword:"enum",params:{allowedValues: schema36.properties.path.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.error !== undefined){
const _errs5 = errors;
if(typeof data.error !== "string"){
validate25.errors = [{instancePath:instancePath+"/error",schemaPath:"#/properties/error/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.extension !== undefined){
let data3 = data.extension;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data3 === "string"){
if(func5(data3) > 100){
validate25.errors = [{instancePath:instancePath+"/extension",schemaPath:"#/properties/extension/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"}];
return false;
}
}
else {
validate25.errors = [{instancePath:instancePath+"/extension",schemaPath:"#/properties/extension/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.culprit !== undefined){
let data4 = data.culprit;
const _errs9 = errors;
if(errors === _errs9){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing1;
if(((data4.sha256 === undefined) && (missing1 = "sha256")) || ((data4.name === undefined) && (missing1 = "name"))){
validate25.errors = [{instancePath:instancePath+"/culprit",schemaPath:"#/properties/culprit/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs11 = errors;
for(const key1 in data4){
if(!((key1 === "sha256") || (key1 === "name"))){
validate25.errors = [{instancePath:instancePath+"/culprit",schemaPath:"#/properties/culprit/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs11 === errors){
if(data4.sha256 !== undefined){
let data5 = data4.sha256;
const _errs12 = errors;
const _errs13 = errors;
if(errors === _errs13){
if(typeof data5 === "string"){
if(!pattern4.test(data5)){
validate25.errors = [{instancePath:instancePath+"/culprit/sha256",schemaPath:"#/$defs/sha256/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""}];
return false;
}
}
else {
validate25.errors = [{instancePath:instancePath+"/culprit/sha256",schemaPath:"#/$defs/sha256/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid1 = _errs12 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data4.name !== undefined){
let data6 = data4.name;
const _errs15 = errors;
if(errors === _errs15){
if(typeof data6 === "string"){
if(func5(data6) > 500){
validate25.errors = [{instancePath:instancePath+"/culprit/name",schemaPath:"#/properties/culprit/properties/name/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"}];
return false;
}
}
else {
validate25.errors = [{instancePath:instancePath+"/culprit/name",schemaPath:"#/properties/culprit/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid1 = _errs15 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
else {
validate25.errors = [{instancePath:instancePath+"/culprit",schemaPath:"#/properties/culprit/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.missingIssuer !== undefined){
const _errs17 = errors;
if(typeof data.missingIssuer !== "string"){
validate25.errors = [{instancePath:instancePath+"/missingIssuer",schemaPath:"#/properties/missingIssuer/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.completedBy !== undefined){
let data8 = data.completedBy;
const _errs19 = errors;
if(errors === _errs19){
if(Array.isArray(data8)){
if(data8.length > 20){
validate25.errors = [{instancePath:instancePath+"/completedBy",schemaPath:"#/properties/completedBy/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items"}];
return false;
}
else {
var valid3 = true;
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
const _errs21 = errors;
if(typeof data8[i0] !== "string"){
validate25.errors = [{instancePath:instancePath+"/completedBy/" + i0,schemaPath:"#/properties/completedBy/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs21 === errors;
if(!valid3){
break;
}
}
}
}
else {
validate25.errors = [{instancePath:instancePath+"/completedBy",schemaPath:"#/properties/completedBy/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.public !== undefined){
const _errs23 = errors;
if(true !== data.public){
validate25.errors = [{instancePath:instancePath+"/public",schemaPath:"#/properties/public/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.anchor !== undefined){
let data11 = data.anchor;
const _errs24 = errors;
if(errors === _errs24){
if(typeof data11 === "string"){
if(func5(data11) > 500){
validate25.errors = [{instancePath:instancePath+"/anchor",schemaPath:"#/properties/anchor/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"}];
return false;
}
}
else {
validate25.errors = [{instancePath:instancePath+"/anchor",schemaPath:"#/properties/anchor/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.pathEnds !== undefined){
let data12 = data.pathEnds;
const _errs26 = errors;
if(errors === _errs26){
if(errors === _errs26){
if(typeof data12 === "string"){
if(!(formats0.validate(data12))){
validate25.errors = [{instancePath:instancePath+"/pathEnds",schemaPath:"#/properties/pathEnds/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate25.errors = [{instancePath:instancePath+"/pathEnds",schemaPath:"#/properties/pathEnds/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.disorder !== undefined){
let data13 = data.disorder;
const _errs28 = errors;
if(!(((data13 === "misordered") || (data13 === "duplicate")) || (data13 === "unrelated"))){
validate25.errors = [{instancePath:instancePath+"/disorder",schemaPath:"#/properties/disorder/enum",keyword:"enum",params:{allowedValues: schema36.properties.disorder.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.hostname !== undefined){
let data14 = data.hostname;
const _errs29 = errors;
if(!(((data14 === "match") || (data14 === "mismatch")) || (data14 === "unchecked"))){
validate25.errors = [{instancePath:instancePath+"/hostname",schemaPath:"#/properties/hostname/enum",keyword:"enum",params:{allowedValues: schema36.properties.hostname.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.until !== undefined){
let data15 = data.until;
const _errs30 = errors;
if(errors === _errs30){
if(errors === _errs30){
if(typeof data15 === "string"){
if(!(formats0.validate(data15))){
validate25.errors = [{instancePath:instancePath+"/until",schemaPath:"#/properties/until/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate25.errors = [{instancePath:instancePath+"/until",schemaPath:"#/properties/until/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate25.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate25.errors = vErrors;
return errors === 0;
}
validate25.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://certledger.dev/schemas/observation.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
const _errs2 = errors;
let valid1 = true;
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.outcome === undefined) && (missing0 = "outcome")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data.outcome !== undefined){
if("served" !== data.outcome){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
}
var _valid0 = _errs3 === errors;
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((((((data.tls === undefined) && (missing1 = "tls")) || ((data.certificate === undefined) && (missing1 = "certificate"))) || ((data.chain === undefined) && (missing1 = "chain"))) || ((data.verdict === undefined) && (missing1 = "verdict"))) || ((data.stapled === undefined) && (missing1 = "stapled"))){
validate20.errors = [{instancePath,schemaPath:"#/allOf/0/then/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
}
var _valid0 = _errs5 === errors;
valid1 = _valid0;
if(valid1){
var props0 = {};
props0.address = true;
props0.tls = true;
props0.certificate = true;
props0.chain = true;
props0.verdict = true;
props0.stapled = true;
props0.revocation = true;
props0.outcome = true;
}
}
if(!valid1){
const err2 = {instancePath,schemaPath:"#/allOf/0/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
validate20.errors = vErrors;
return false;
}
var valid0 = _errs1 === errors;
if(valid0){
const _errs6 = errors;
const _errs7 = errors;
let valid3 = true;
const _errs8 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((data.outcome === undefined) && (missing2 = "outcome")){
const err3 = {};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
if(data.outcome !== undefined){
let data1 = data.outcome;
if(!(((data1 === "unreachable") || (data1 === "protocol-failed")) || (data1 === "handshake-failed"))){
const err4 = {};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
}
var _valid1 = _errs8 === errors;
errors = _errs7;
if(vErrors !== null){
if(_errs7){
vErrors.length = _errs7;
}
else {
vErrors = null;
}
}
if(_valid1){
const _errs10 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing3;
if((data.error === undefined) && (missing3 = "error")){
validate20.errors = [{instancePath,schemaPath:"#/allOf/1/then/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
}
var _valid1 = _errs10 === errors;
valid3 = _valid1;
if(valid3){
var props1 = {};
props1.error = true;
props1.outcome = true;
}
}
if(!valid3){
const err5 = {instancePath,schemaPath:"#/allOf/1/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
validate20.errors = vErrors;
return false;
}
var valid0 = _errs6 === errors;
if(valid0){
if(props0 !== true && props1 !== undefined){
if(props1 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props1);
}
}
const _errs11 = errors;
const _errs12 = errors;
let valid5 = true;
const _errs13 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing4;
if((data.outcome === undefined) && (missing4 = "outcome")){
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
else {
if(data.outcome !== undefined){
if("skipped" !== data.outcome){
const err7 = {};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
}
var _valid2 = _errs13 === errors;
errors = _errs12;
if(vErrors !== null){
if(_errs12){
vErrors.length = _errs12;
}
else {
vErrors = null;
}
}
if(_valid2){
const _errs15 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing5;
if((data.reason === undefined) && (missing5 = "reason")){
validate20.errors = [{instancePath,schemaPath:"#/allOf/2/then/required",keyword:"required",params:{missingProperty: missing5},message:"must have required property '"+missing5+"'"}];
return false;
}
}
var _valid2 = _errs15 === errors;
valid5 = _valid2;
if(valid5){
var props2 = {};
props2.reason = true;
props2.outcome = true;
}
}
if(!valid5){
const err8 = {instancePath,schemaPath:"#/allOf/2/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
validate20.errors = vErrors;
return false;
}
var valid0 = _errs11 === errors;
if(valid0){
if(props0 !== true && props2 !== undefined){
if(props2 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props2);
}
}
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing6;
if((((((data.entry === undefined) && (missing6 = "entry")) || ((data.endpoint === undefined) && (missing6 = "endpoint"))) || ((data.at === undefined) && (missing6 = "at"))) || ((data.vantage === undefined) && (missing6 = "vantage"))) || ((data.outcome === undefined) && (missing6 = "outcome"))){
validate20.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing6},message:"must have required property '"+missing6+"'"}];
return false;
}
else {
const _errs16 = errors;
for(const key0 in data){
if(!(func4.call(schema31.properties, key0))){
validate20.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs16 === errors){
if(data.entry !== undefined){
let data3 = data.entry;
const _errs17 = errors;
if(errors === _errs17){
if(typeof data3 === "string"){
if(func5(data3) > 200){
validate20.errors = [{instancePath:instancePath+"/entry",schemaPath:"#/properties/entry/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/entry",schemaPath:"#/properties/entry/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid7 = _errs17 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data.endpoint !== undefined){
let data4 = data.endpoint;
const _errs19 = errors;
if(errors === _errs19){
if(typeof data4 === "string"){
if(func5(data4) > 1000){
validate20.errors = [{instancePath:instancePath+"/endpoint",schemaPath:"#/properties/endpoint/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters"}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/endpoint",schemaPath:"#/properties/endpoint/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid7 = _errs19 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data.at !== undefined){
let data5 = data.at;
const _errs21 = errors;
if(errors === _errs21){
if(errors === _errs21){
if(typeof data5 === "string"){
if(!(formats0.validate(data5))){
validate20.errors = [{instancePath:instancePath+"/at",schemaPath:"#/properties/at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/at",schemaPath:"#/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid7 = _errs21 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data.vantage !== undefined){
let data6 = data.vantage;
const _errs23 = errors;
if(errors === _errs23){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
const _errs25 = errors;
for(const key1 in data6){
if(!((key1 === "site") || (key1 === "runner"))){
validate20.errors = [{instancePath:instancePath+"/vantage",schemaPath:"#/properties/vantage/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs25 === errors){
if(data6.site !== undefined){
const _errs26 = errors;
if(typeof data6.site !== "string"){
validate20.errors = [{instancePath:instancePath+"/vantage/site",schemaPath:"#/properties/vantage/properties/site/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid8 = _errs26 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data6.runner !== undefined){
const _errs28 = errors;
if(typeof data6.runner !== "string"){
validate20.errors = [{instancePath:instancePath+"/vantage/runner",schemaPath:"#/properties/vantage/properties/runner/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid8 = _errs28 === errors;
}
else {
var valid8 = true;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/vantage",schemaPath:"#/properties/vantage/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid7 = _errs23 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data.address !== undefined){
let data9 = data.address;
const _errs30 = errors;
if(errors === _errs30){
if(typeof data9 === "string"){
if(func5(data9) > 64){
validate20.errors = [{instancePath:instancePath+"/address",schemaPath:"#/properties/address/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters"}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/address",schemaPath:"#/properties/address/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid7 = _errs30 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data.proxy !== undefined){
let data10 = data.proxy;
const _errs32 = errors;
if(errors === _errs32){
if(typeof data10 === "string"){
if(func5(data10) > 300){
validate20.errors = [{instancePath:instancePath+"/proxy",schemaPath:"#/properties/proxy/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters"}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/proxy",schemaPath:"#/properties/proxy/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid7 = _errs32 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data.outcome !== undefined){
let data11 = data.outcome;
const _errs34 = errors;
if(!(((((data11 === "served") || (data11 === "unreachable")) || (data11 === "protocol-failed")) || (data11 === "handshake-failed")) || (data11 === "skipped"))){
validate20.errors = [{instancePath:instancePath+"/outcome",schemaPath:"#/properties/outcome/enum",keyword:"enum",params:{allowedValues: schema31.properties.outcome.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid7 = _errs34 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data.tls !== undefined){
let data12 = data.tls;
const _errs35 = errors;
if(errors === _errs35){
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
let missing7;
if(((data12.protocol === undefined) && (missing7 = "protocol")) || ((data12.cipher === undefined) && (missing7 = "cipher"))){
validate20.errors = [{instancePath:instancePath+"/tls",schemaPath:"#/properties/tls/required",keyword:"required",params:{missingProperty: missing7},message:"must have required property '"+missing7+"'"}];
return false;
}
else {
const _errs37 = errors;
for(const key2 in data12){
if(!((((key2 === "protocol") || (key2 === "cipher")) || (key2 === "group")) || (key2 === "old"))){
validate20.errors = [{instancePath:instancePath+"/tls",schemaPath:"#/properties/tls/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs37 === errors){
if(data12.protocol !== undefined){
const _errs38 = errors;
if(typeof data12.protocol !== "string"){
validate20.errors = [{instancePath:instancePath+"/tls/protocol",schemaPath:"#/properties/tls/properties/protocol/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid9 = _errs38 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data12.cipher !== undefined){
const _errs40 = errors;
if(typeof data12.cipher !== "string"){
validate20.errors = [{instancePath:instancePath+"/tls/cipher",schemaPath:"#/properties/tls/properties/cipher/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid9 = _errs40 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data12.group !== undefined){
let data15 = data12.group;
const _errs42 = errors;
if(errors === _errs42){
if(typeof data15 === "string"){
if(func5(data15) > 100){
validate20.errors = [{instancePath:instancePath+"/tls/group",schemaPath:"#/properties/tls/properties/group/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/tls/group",schemaPath:"#/properties/tls/properties/group/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid9 = _errs42 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data12.old !== undefined){
let data16 = data12.old;
const _errs44 = errors;
if(!((((data16 === "TLSv1.1") || (data16 === "TLSv1")) || (data16 === "SSLv3")) || (data16 === "none"))){
validate20.errors = [{instancePath:instancePath+"/tls/old",schemaPath:"#/properties/tls/properties/old/enum",keyword:"enum",params:{allowedValues: schema31.properties.tls.properties.old.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid9 = _errs44 === errors;
}
else {
var valid9 = true;
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/tls",schemaPath:"#/properties/tls/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid7 = _errs35 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data.certificate !== undefined){
const _errs45 = errors;
if(!(validate21(data.certificate, {instancePath:instancePath+"/certificate",parentData:data,parentDataProperty:"certificate",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : validate21.errors.reduce((all, each) => (all.push(each), all), vErrors);
errors = vErrors.length;
}
var valid7 = _errs45 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data.chain !== undefined){
let data18 = data.chain;
const _errs46 = errors;
if(errors === _errs46){
if(Array.isArray(data18)){
if(data18.length < 1){
validate20.errors = [{instancePath:instancePath+"/chain",schemaPath:"#/properties/chain/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid10 = true;
const len0 = data18.length;
for(let i0=0; i0<len0; i0++){
const _errs48 = errors;
if(!(validate23(data18[i0], {instancePath:instancePath+"/chain/" + i0,parentData:data18,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate23.errors : validate23.errors.reduce((all, each) => (all.push(each), all), vErrors);
errors = vErrors.length;
}
var valid10 = _errs48 === errors;
if(!valid10){
break;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/chain",schemaPath:"#/properties/chain/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid7 = _errs46 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data.verdict !== undefined){
const _errs49 = errors;
if(!(validate25(data.verdict, {instancePath:instancePath+"/verdict",parentData:data,parentDataProperty:"verdict",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate25.errors : validate25.errors.reduce((all, each) => (all.push(each), all), vErrors);
errors = vErrors.length;
}
var valid7 = _errs49 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data.stapled !== undefined){
const _errs50 = errors;
if(typeof data.stapled !== "boolean"){
validate20.errors = [{instancePath:instancePath+"/stapled",schemaPath:"#/properties/stapled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid7 = _errs50 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data.revocation !== undefined){
let data22 = data.revocation;
const _errs52 = errors;
const _errs53 = errors;
if(errors === _errs53){
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
let missing8;
if((data22.status === undefined) && (missing8 = "status")){
validate20.errors = [{instancePath:instancePath+"/revocation",schemaPath:"#/$defs/revocation/required",keyword:"required",params:{missingProperty: missing8},message:"must have required property '"+missing8+"'"}];
return false;
}
else {
const _errs55 = errors;
for(const key3 in data22){
if(!(func4.call(schema38.properties, key3))){
validate20.errors = [{instancePath:instancePath+"/revocation",schemaPath:"#/$defs/revocation/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs55 === errors){
if(data22.status !== undefined){
let data23 = data22.status;
const _errs56 = errors;
if(!(((data23 === "good") || (data23 === "revoked")) || (data23 === "unknown"))){
validate20.errors = [{instancePath:instancePath+"/revocation/status",schemaPath:"#/$defs/revocation/properties/status/enum",keyword:"enum",params:{allowedValues: schema38.properties.status.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid12 = _errs56 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data22.source !== undefined){
let data24 = data22.source;
const _errs57 = errors;
if(!((data24 === "staple") || (data24 === "crl"))){
validate20.errors = [{instancePath:instancePath+"/revocation/source",schemaPath:"#/$defs/revocation/properties/source/enum",keyword:"enum",params:{allowedValues: schema38.properties.source.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid12 = _errs57 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data22.at !== undefined){
let data25 = data22.at;
const _errs58 = errors;
if(errors === _errs58){
if(errors === _errs58){
if(typeof data25 === "string"){
if(!(formats0.validate(data25))){
validate20.errors = [{instancePath:instancePath+"/revocation/at",schemaPath:"#/$defs/revocation/properties/at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/revocation/at",schemaPath:"#/$defs/revocation/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid12 = _errs58 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data22.reason !== undefined){
let data26 = data22.reason;
const _errs60 = errors;
if(errors === _errs60){
if(typeof data26 === "string"){
if(func5(data26) > 100){
validate20.errors = [{instancePath:instancePath+"/revocation/reason",schemaPath:"#/$defs/revocation/properties/reason/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/revocation/reason",schemaPath:"#/$defs/revocation/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid12 = _errs60 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data22.url !== undefined){
let data27 = data22.url;
const _errs62 = errors;
if(errors === _errs62){
if(typeof data27 === "string"){
if(func5(data27) > 2000){
validate20.errors = [{instancePath:instancePath+"/revocation/url",schemaPath:"#/$defs/revocation/properties/url/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters"}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/revocation/url",schemaPath:"#/$defs/revocation/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid12 = _errs62 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data22.thisUpdate !== undefined){
let data28 = data22.thisUpdate;
const _errs64 = errors;
if(errors === _errs64){
if(errors === _errs64){
if(typeof data28 === "string"){
if(!(formats0.validate(data28))){
validate20.errors = [{instancePath:instancePath+"/revocation/thisUpdate",schemaPath:"#/$defs/revocation/properties/thisUpdate/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/revocation/thisUpdate",schemaPath:"#/$defs/revocation/properties/thisUpdate/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid12 = _errs64 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data22.until !== undefined){
let data29 = data22.until;
const _errs66 = errors;
if(errors === _errs66){
if(errors === _errs66){
if(typeof data29 === "string"){
if(!(formats0.validate(data29))){
validate20.errors = [{instancePath:instancePath+"/revocation/until",schemaPath:"#/$defs/revocation/properties/until/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/revocation/until",schemaPath:"#/$defs/revocation/properties/until/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid12 = _errs66 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data22.error !== undefined){
let data30 = data22.error;
const _errs68 = errors;
if(errors === _errs68){
if(typeof data30 === "string"){
if(func5(data30) > 200){
validate20.errors = [{instancePath:instancePath+"/revocation/error",schemaPath:"#/$defs/revocation/properties/error/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/revocation/error",schemaPath:"#/$defs/revocation/properties/error/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid12 = _errs68 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data22.asked !== undefined){
let data31 = data22.asked;
const _errs70 = errors;
if(errors === _errs70){
if(Array.isArray(data31)){
if(data31.length > 10){
validate20.errors = [{instancePath:instancePath+"/revocation/asked",schemaPath:"#/$defs/revocation/properties/asked/maxItems",keyword:"maxItems",params:{limit: 10},message:"must NOT have more than 10 items"}];
return false;
}
else {
var valid13 = true;
const len1 = data31.length;
for(let i1=0; i1<len1; i1++){
let data32 = data31[i1];
const _errs72 = errors;
if(errors === _errs72){
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
let missing9;
if(((data32.url === undefined) && (missing9 = "url")) || ((data32.error === undefined) && (missing9 = "error"))){
validate20.errors = [{instancePath:instancePath+"/revocation/asked/" + i1,schemaPath:"#/$defs/revocation/properties/asked/items/required",keyword:"required",params:{missingProperty: missing9},message:"must have required property '"+missing9+"'"}];
return false;
}
else {
const _errs74 = errors;
for(const key4 in data32){
if(!(((key4 === "url") || (key4 === "error")) || (key4 === "code"))){
validate20.errors = [{instancePath:instancePath+"/revocation/asked/" + i1,schemaPath:"#/$defs/revocation/properties/asked/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs74 === errors){
if(data32.url !== undefined){
let data33 = data32.url;
const _errs75 = errors;
if(errors === _errs75){
if(typeof data33 === "string"){
if(func5(data33) > 2000){
validate20.errors = [{instancePath:instancePath+"/revocation/asked/" + i1+"/url",schemaPath:"#/$defs/revocation/properties/asked/items/properties/url/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters"}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/revocation/asked/" + i1+"/url",schemaPath:"#/$defs/revocation/properties/asked/items/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid14 = _errs75 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data32.error !== undefined){
let data34 = data32.error;
const _errs77 = errors;
if(errors === _errs77){
if(typeof data34 === "string"){
if(func5(data34) > 200){
validate20.errors = [{instancePath:instancePath+"/revocation/asked/" + i1+"/error",schemaPath:"#/$defs/revocation/properties/asked/items/properties/error/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/revocation/asked/" + i1+"/error",schemaPath:"#/$defs/revocation/properties/asked/items/properties/error/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid14 = _errs77 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data32.code !== undefined){
let data35 = data32.code;
const _errs79 = errors;
if(errors === _errs79){
if(typeof data35 === "string"){
if(func5(data35) > 200){
validate20.errors = [{instancePath:instancePath+"/revocation/asked/" + i1+"/code",schemaPath:"#/$defs/revocation/properties/asked/items/properties/code/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/revocation/asked/" + i1+"/code",schemaPath:"#/$defs/revocation/properties/asked/items/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid14 = _errs79 === errors;
}
else {
var valid14 = true;
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/revocation/asked/" + i1,schemaPath:"#/$defs/revocation/properties/asked/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid13 = _errs72 === errors;
if(!valid13){
break;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/revocation/asked",schemaPath:"#/$defs/revocation/properties/asked/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid12 = _errs70 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data22.staple !== undefined){
let data36 = data22.staple;
const _errs81 = errors;
if(errors === _errs81){
if(typeof data36 === "string"){
if(func5(data36) > 200){
validate20.errors = [{instancePath:instancePath+"/revocation/staple",schemaPath:"#/$defs/revocation/properties/staple/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/revocation/staple",schemaPath:"#/$defs/revocation/properties/staple/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid12 = _errs81 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data22.stale !== undefined){
let data37 = data22.stale;
const _errs83 = errors;
if(errors === _errs83){
if(data37 && typeof data37 == "object" && !Array.isArray(data37)){
let missing10;
if(((data37.url === undefined) && (missing10 = "url")) || ((data37.nextUpdate === undefined) && (missing10 = "nextUpdate"))){
validate20.errors = [{instancePath:instancePath+"/revocation/stale",schemaPath:"#/$defs/revocation/properties/stale/required",keyword:"required",params:{missingProperty: missing10},message:"must have required property '"+missing10+"'"}];
return false;
}
else {
const _errs85 = errors;
for(const key5 in data37){
if(!((key5 === "url") || (key5 === "nextUpdate"))){
validate20.errors = [{instancePath:instancePath+"/revocation/stale",schemaPath:"#/$defs/revocation/properties/stale/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs85 === errors){
if(data37.url !== undefined){
let data38 = data37.url;
const _errs86 = errors;
if(errors === _errs86){
if(typeof data38 === "string"){
if(func5(data38) > 2000){
validate20.errors = [{instancePath:instancePath+"/revocation/stale/url",schemaPath:"#/$defs/revocation/properties/stale/properties/url/maxLength",keyword:"maxLength",params:{limit: 2000},message:"must NOT have more than 2000 characters"}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/revocation/stale/url",schemaPath:"#/$defs/revocation/properties/stale/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid15 = _errs86 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data37.nextUpdate !== undefined){
let data39 = data37.nextUpdate;
const _errs88 = errors;
if(errors === _errs88){
if(errors === _errs88){
if(typeof data39 === "string"){
if(!(formats0.validate(data39))){
validate20.errors = [{instancePath:instancePath+"/revocation/stale/nextUpdate",schemaPath:"#/$defs/revocation/properties/stale/properties/nextUpdate/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/revocation/stale/nextUpdate",schemaPath:"#/$defs/revocation/properties/stale/properties/nextUpdate/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid15 = _errs88 === errors;
}
else {
var valid15 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/revocation/stale",schemaPath:"#/$defs/revocation/properties/stale/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid12 = _errs83 === errors;
}
else {
var valid12 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/revocation",schemaPath:"#/$defs/revocation/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid7 = _errs52 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data.error !== undefined){
let data40 = data.error;
const _errs90 = errors;
if(errors === _errs90){
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
let missing11;
if((((data40.code === undefined) && (missing11 = "code")) || ((data40.step === undefined) && (missing11 = "step"))) || ((data40.message === undefined) && (missing11 = "message"))){
validate20.errors = [{instancePath:instancePath+"/error",schemaPath:"#/properties/error/required",keyword:"required",params:{missingProperty: missing11},message:"must have required property '"+missing11+"'"}];
return false;
}
else {
const _errs92 = errors;
for(const key6 in data40){
if(!(((key6 === "code") || (key6 === "step")) || (key6 === "message"))){
validate20.errors = [{instancePath:instancePath+"/error",schemaPath:"#/properties/error/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs92 === errors){
if(data40.code !== undefined){
let data41 = data40.code;
const _errs93 = errors;
if(errors === _errs93){
if(typeof data41 === "string"){
if(func5(data41) > 200){
validate20.errors = [{instancePath:instancePath+"/error/code",schemaPath:"#/properties/error/properties/code/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/error/code",schemaPath:"#/properties/error/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid16 = _errs93 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data40.step !== undefined){
let data42 = data40.step;
const _errs95 = errors;
if(!((((data42 === "resolve") || (data42 === "connect")) || (data42 === "starttls")) || (data42 === "handshake"))){
validate20.errors = [{instancePath:instancePath+"/error/step",schemaPath:"#/properties/error/properties/step/enum",keyword:"enum",params:{allowedValues: schema31.properties.error.properties.step.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid16 = _errs95 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data40.message !== undefined){
let data43 = data40.message;
const _errs96 = errors;
if(errors === _errs96){
if(typeof data43 === "string"){
if(func5(data43) > 1000){
validate20.errors = [{instancePath:instancePath+"/error/message",schemaPath:"#/properties/error/properties/message/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters"}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/error/message",schemaPath:"#/properties/error/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid16 = _errs96 === errors;
}
else {
var valid16 = true;
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/error",schemaPath:"#/properties/error/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid7 = _errs90 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data.reason !== undefined){
let data44 = data.reason;
const _errs98 = errors;
if(!(((((data44 === "maintenance") || (data44 === "check-none")) || (data44 === "suspended")) || (data44 === "retired")) || (data44 === "planned"))){
validate20.errors = [{instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/enum",keyword:"enum",params:{allowedValues: schema31.properties.reason.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid7 = _errs98 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data.until !== undefined){
let data45 = data.until;
const _errs99 = errors;
if(errors === _errs99){
if(errors === _errs99){
if(typeof data45 === "string"){
if(!(formats22.validate(data45))){
validate20.errors = [{instancePath:instancePath+"/until",schemaPath:"#/properties/until/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/until",schemaPath:"#/properties/until/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid7 = _errs99 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data.note !== undefined){
const _errs101 = errors;
if(typeof data.note !== "string"){
validate20.errors = [{instancePath:instancePath+"/note",schemaPath:"#/properties/note/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid7 = _errs101 === errors;
}
else {
var valid7 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
