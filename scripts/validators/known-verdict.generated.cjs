/** Generated from schemas/known-verdict.schema.json by scripts/generate/generate.ts: edit that, then `npm run generate`. */

"use strict";
exports.validate = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://certledger.dev/schemas/known-verdict.schema.json","title":"Known verdict line","description":"One line of verdicts.ndjson: what a chain an endpoint served is worth against a trust set, so that it need not be verified again.","type":"object","required":["endpoint","chain","trust","path","until"],"additionalProperties":false,"properties":{"endpoint":{"type":"string","description":"protocol://host:port, with @address and ?sni=name where they are set."},"chain":{"type":"string","pattern":"^[0-9a-f]{64}$","description":"One hash over the fingerprints of the chain as sent and the version of the program."},"trust":{"type":"string","description":"Hash of the trust set's anchors."},"path":{"enum":["trusted","self-signed","unanchored","untrusted","invalid"],"description":"Where the chain as sent leads."},"error":{"type":"string","pattern":"^[A-Z0-9_]{1,80}$","description":"OpenSSL's reason."},"extension":{"type":"string","maxLength":100,"description":"The extension that `error` is about: its name in RFC 5280, else its OID."},"culprit":{"type":"object","description":"The certificate that breaks the rule, where it is one.","required":["sha256","name"],"additionalProperties":false,"properties":{"sha256":{"type":"string","pattern":"^[0-9a-f]{64}$"},"name":{"type":"string","maxLength":500}}},"missingIssuer":{"type":"string","maxLength":1000,"description":"Name of the issuer nobody sent."},"completedBy":{"type":"array","description":"Names of the fetched certificates with which the chain leads to a trust anchor.","maxItems":20,"items":{"type":"string","maxLength":4000}},"public":{"const":true,"description":"The anchor is one of the built-in public roots."},"anchor":{"type":"string","maxLength":500,"description":"Name of the anchor the chain leads to, or its fingerprint where it has no name to keep."},"pathEnds":{"type":"string","format":"date-time","description":"The last instant at which any path to an anchor is valid, where the leaf is valid for longer."},"disorder":{"enum":["misordered","duplicate","unrelated"]},"old":{"enum":["TLSv1.1","TLSv1","SSLv3","none"],"description":"The newest version below TLS 1.2 that the endpoint accepts."},"until":{"type":"string","format":"date-time","description":"When the verdict has to be asked for again."}}};
const func4 = Object.prototype.hasOwnProperty;
const func5 = require("ajv/dist/runtime/ucs2length").default;
const pattern4 = new RegExp("^[0-9a-f]{64}$", "u");
const pattern5 = new RegExp("^[A-Z0-9_]{1,80}$", "u");
const formats0 = require("ajv-formats/dist/formats").fullFormats["date-time"];

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://certledger.dev/schemas/known-verdict.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.endpoint === undefined) && (missing0 = "endpoint")) || ((data.chain === undefined) && (missing0 = "chain"))) || ((data.trust === undefined) && (missing0 = "trust"))) || ((data.path === undefined) && (missing0 = "path"))) || ((data.until === undefined) && (missing0 = "until"))){
validate20.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func4.call(schema31.properties, key0))){
validate20.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.endpoint !== undefined){
const _errs2 = errors;
if(typeof data.endpoint !== "string"){
validate20.errors = [{instancePath:instancePath+"/endpoint",schemaPath:"#/properties/endpoint/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.chain !== undefined){
let data1 = data.chain;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
validate20.errors = [{instancePath:instancePath+"/chain",schemaPath:"#/properties/chain/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/chain",schemaPath:"#/properties/chain/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.trust !== undefined){
const _errs6 = errors;
if(typeof data.trust !== "string"){
validate20.errors = [{instancePath:instancePath+"/trust",schemaPath:"#/properties/trust/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.path !== undefined){
let data3 = data.path;
const _errs8 = errors;
if(!(((((data3 === "trusted") || (data3 === "self-signed")) || (data3 === "unanchored")) || (data3 === "untrusted")) || (data3 === "invalid"))){
validate20.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/enum",keyword:"enum",params:{allowedValues: schema31.properties.path.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.error !== undefined){
let data4 = data.error;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data4 === "string"){
if(!pattern5.test(data4)){
validate20.errors = [{instancePath:instancePath+"/error",schemaPath:"#/properties/error/pattern",keyword:"pattern",params:{pattern: "^[A-Z0-9_]{1,80}$"},message:"must match pattern \""+"^[A-Z0-9_]{1,80}$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/error",schemaPath:"#/properties/error/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.extension !== undefined){
let data5 = data.extension;
const _errs11 = errors;
if(errors === _errs11){
if(typeof data5 === "string"){
if(func5(data5) > 100){
validate20.errors = [{instancePath:instancePath+"/extension",schemaPath:"#/properties/extension/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/extension",schemaPath:"#/properties/extension/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.culprit !== undefined){
let data6 = data.culprit;
const _errs13 = errors;
if(errors === _errs13){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing1;
if(((data6.sha256 === undefined) && (missing1 = "sha256")) || ((data6.name === undefined) && (missing1 = "name"))){
validate20.errors = [{instancePath:instancePath+"/culprit",schemaPath:"#/properties/culprit/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs15 = errors;
for(const key1 in data6){
if(!((key1 === "sha256") || (key1 === "name"))){
validate20.errors = [{instancePath:instancePath+"/culprit",schemaPath:"#/properties/culprit/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs15 === errors){
if(data6.sha256 !== undefined){
let data7 = data6.sha256;
const _errs16 = errors;
if(errors === _errs16){
if(typeof data7 === "string"){
if(!pattern4.test(data7)){
validate20.errors = [{instancePath:instancePath+"/culprit/sha256",schemaPath:"#/properties/culprit/properties/sha256/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/culprit/sha256",schemaPath:"#/properties/culprit/properties/sha256/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid1 = _errs16 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data6.name !== undefined){
let data8 = data6.name;
const _errs18 = errors;
if(errors === _errs18){
if(typeof data8 === "string"){
if(func5(data8) > 500){
validate20.errors = [{instancePath:instancePath+"/culprit/name",schemaPath:"#/properties/culprit/properties/name/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/culprit/name",schemaPath:"#/properties/culprit/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid1 = _errs18 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/culprit",schemaPath:"#/properties/culprit/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.missingIssuer !== undefined){
let data9 = data.missingIssuer;
const _errs20 = errors;
if(errors === _errs20){
if(typeof data9 === "string"){
if(func5(data9) > 1000){
validate20.errors = [{instancePath:instancePath+"/missingIssuer",schemaPath:"#/properties/missingIssuer/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters"}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/missingIssuer",schemaPath:"#/properties/missingIssuer/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.completedBy !== undefined){
let data10 = data.completedBy;
const _errs22 = errors;
if(errors === _errs22){
if(Array.isArray(data10)){
if(data10.length > 20){
validate20.errors = [{instancePath:instancePath+"/completedBy",schemaPath:"#/properties/completedBy/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items"}];
return false;
}
else {
var valid2 = true;
const len0 = data10.length;
for(let i0=0; i0<len0; i0++){
let data11 = data10[i0];
const _errs24 = errors;
if(errors === _errs24){
if(typeof data11 === "string"){
if(func5(data11) > 4000){
validate20.errors = [{instancePath:instancePath+"/completedBy/" + i0,schemaPath:"#/properties/completedBy/items/maxLength",keyword:"maxLength",params:{limit: 4000},message:"must NOT have more than 4000 characters"}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/completedBy/" + i0,schemaPath:"#/properties/completedBy/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs24 === errors;
if(!valid2){
break;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/completedBy",schemaPath:"#/properties/completedBy/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.public !== undefined){
const _errs26 = errors;
if(true !== data.public){
validate20.errors = [{instancePath:instancePath+"/public",schemaPath:"#/properties/public/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.anchor !== undefined){
let data13 = data.anchor;
const _errs27 = errors;
if(errors === _errs27){
if(typeof data13 === "string"){
if(func5(data13) > 500){
validate20.errors = [{instancePath:instancePath+"/anchor",schemaPath:"#/properties/anchor/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/anchor",schemaPath:"#/properties/anchor/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.pathEnds !== undefined){
let data14 = data.pathEnds;
const _errs29 = errors;
if(errors === _errs29){
if(errors === _errs29){
if(typeof data14 === "string"){
if(!(formats0.validate(data14))){
validate20.errors = [{instancePath:instancePath+"/pathEnds",schemaPath:"#/properties/pathEnds/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/pathEnds",schemaPath:"#/properties/pathEnds/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.disorder !== undefined){
let data15 = data.disorder;
const _errs31 = errors;
if(!(((data15 === "misordered") || (data15 === "duplicate")) || (data15 === "unrelated"))){
validate20.errors = [{instancePath:instancePath+"/disorder",schemaPath:"#/properties/disorder/enum",keyword:"enum",params:{allowedValues: schema31.properties.disorder.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs31 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.old !== undefined){
let data16 = data.old;
const _errs32 = errors;
if(!((((data16 === "TLSv1.1") || (data16 === "TLSv1")) || (data16 === "SSLv3")) || (data16 === "none"))){
validate20.errors = [{instancePath:instancePath+"/old",schemaPath:"#/properties/old/enum",keyword:"enum",params:{allowedValues: schema31.properties.old.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.until !== undefined){
let data17 = data.until;
const _errs33 = errors;
if(errors === _errs33){
if(errors === _errs33){
if(typeof data17 === "string"){
if(!(formats0.validate(data17))){
validate20.errors = [{instancePath:instancePath+"/until",schemaPath:"#/properties/until/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/until",schemaPath:"#/properties/until/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs33 === errors;
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
