/** Generated from schemas/certificate.schema.json by scripts/generate/generate.ts: edit that, then `npm run generate`. */

"use strict";
exports.validate = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://certledger.dev/schemas/certificate.schema.json","title":"Certificate entry","description":"One certificate the organisation depends on: what it is, who owns it, where it is served, who owes its renewal, and how it was handed over. One file each: inventory/certificates/<id>.yaml.","type":"object","additionalProperties":false,"required":["id","owner","endpoints","renewal","handover"],"properties":{"id":{"$ref":"common.schema.json#/$defs/id","description":"The short name of this entry everywhere: equal to the file name without .yaml."},"title":{"$ref":"common.schema.json#/$defs/line","description":"What people call it. Without one, the id is shown.","examples":["ディレクトリサービス連携サーバ","Directory link server"]},"status":{"description":"planned: not in service yet. active: in service, probed and judged. suspended: out of service for a while. retired: gone, kept for the record. Only active entries are probed.","type":"string","enum":["planned","active","suspended","retired"],"default":"active"},"environment":{"$ref":"common.schema.json#/$defs/line","description":"Which environment it belongs to, in your own words.","examples":["production","staging"]},"site":{"$ref":"common.schema.json#/$defs/id","description":"A site of inventory/settings.yaml. It decides which runner probes the endpoints."},"system":{"$ref":"common.schema.json#/$defs/id","description":"The business system it is part of: inventory/systems/<id>.yaml."},"owner":{"$ref":"common.schema.json#/$defs/owner"},"subject":{"allOf":[{"$ref":"#/$defs/subject"}],"description":"What every generation of the certificate must state (policy.subject); certificate.subject is what one of them does."},"issuers":{"description":"Further issuers that any generation may come from: a certificate from one of these is from the same CA. Names as in certificate.issuer, or whole ones.","type":"array","minItems":1,"maxItems":100,"uniqueItems":true,"items":{"$ref":"common.schema.json#/$defs/line"},"examples":[["R12","R13"]]},"certificate":{"allOf":[{"$ref":"#/$defs/generation"}],"description":"The generation that must be in service now. Leave it out for a new entry: certledger fills it in by pull request."},"previous":{"allOf":[{"$ref":"#/$defs/generation"}],"description":"The generation before it, so that going back to it is told from a renewal."},"addresses":{"description":"What a name with several addresses means here; without it, what probe.addresses of the settings says. first: one that accepts the connection is enough. all: each is probed on its own.","type":"string","enum":["first","all"]},"keyTypes":{"description":"preferred: the certificate the server prefers. both: the servers hold an RSA and an ECDSA certificate side by side; both are asked for, certificate and previous are the RSA one, and the ECDSA one is under ecdsa: if certificate is already recorded and is the ECDSA one, move it and previous there.","type":"string","enum":["preferred","both"],"default":"preferred"},"ecdsa":{"title":"ECDSA generations","description":"With keyTypes: both, what certificate and previous are for the RSA certificate.","type":"object","additionalProperties":false,"minProperties":1,"properties":{"certificate":{"allOf":[{"$ref":"#/$defs/generation"}],"description":"The ECDSA generation that must be in service now. Leave it out for a new entry: certledger fills it in by pull request."},"previous":{"allOf":[{"$ref":"#/$defs/generation"}],"description":"The ECDSA generation before it."}}},"track":{"description":"exact: every change of certificate is reviewed. orderly: a renewal with the same names from the same CA needs no review.","type":"string","enum":["exact","orderly"],"default":"exact"},"trust":{"$ref":"common.schema.json#/$defs/id","description":"The trust set its chain must lead to: public (Mozilla's roots) or one of your own in inventory/trust/.","default":"public","examples":["public","internal"]},"endpoints":{"description":"Where the certificate is served. Write [] when nothing that can be connected to serves it.","type":"array","maxItems":1000,"items":{"$ref":"#/$defs/endpoint"},"examples":[["https://intranet.example.jp"],["ldaps://dirlink.example.jp:636","smtp://mail.example.jp"]]},"renewal":{"$ref":"common.schema.json#/$defs/renewal"},"handover":{"$ref":"common.schema.json#/$defs/handover"},"adopted":{"description":"false: it was in service before this ledger was, and its handover is still outstanding. Such debt is counted and may only shrink.","type":"boolean","default":true},"acknowledged":{"description":"Known findings, silenced in review and never for ever.","type":"array","maxItems":100,"items":{"$ref":"common.schema.json#/$defs/acknowledgement"}}},"$defs":{"subject":{"title":"Subject","description":"The subject as far as it matters to you; only what is written is compared.","type":"object","additionalProperties":false,"minProperties":1,"properties":{"commonName":{"$ref":"common.schema.json#/$defs/line","description":"CN"},"organization":{"$ref":"common.schema.json#/$defs/line","description":"O"},"country":{"$ref":"common.schema.json#/$defs/country","description":"C, two letters"}}},"authority":{"title":"Authority","description":"The CA, whichever of its intermediates signed: certledger fills it in. Another intermediate of the same organization below the same anchor is the same CA.","type":"object","additionalProperties":false,"required":["organization","anchor"],"properties":{"organization":{"$ref":"common.schema.json#/$defs/line","description":"The organization in the issuer's name.","examples":["Let's Encrypt"]},"anchor":{"$ref":"common.schema.json#/$defs/line","description":"The whole name of the anchor of the trust set, on one line as certledger writes it, or its SHA-256 fingerprint.","examples":["C=US,O=Internet Security Research Group,CN=ISRG Root X1"]}}},"serial":{"description":"Serial number in hexadecimal; colons, case and leading zeros do not matter.","type":["string","number"],"pattern":"^(0[xX])?[0-9A-Fa-f]+(:[0-9A-Fa-f]+)*$","maxLength":128,"examples":["3f9a01","03:F9:A0:01"]},"sha256":{"description":"SHA-256 fingerprint of the certificate: 64 hexadecimal digits; colons and case do not matter.","type":["string","number"],"pattern":"^[0-9A-Fa-f]{2}(:?[0-9A-Fa-f]{2}){31}$"},"scheme":{"description":"How TLS starts there. With the first octet: https, tls, smtps, imaps, pop3s, ftps, ldaps. After the protocol's own conversation (STARTTLS and the like): smtp, submission, imap, pop3, ftp, ldap, postgres, mysql, xmpp, xmpp-server, sieve, nntp, rdp, vmware-authd.","type":"string","enum":["https","tls","smtp","smtps","submission","imap","imaps","pop3","pop3s","ftp","ftps","ldap","ldaps","postgres","mysql","xmpp","xmpp-server","sieve","nntp","rdp","vmware-authd"]},"generation":{"title":"Generation","description":"What is known of one issued certificate. Everything is optional.","type":"object","additionalProperties":false,"properties":{"subject":{"$ref":"#/$defs/subject"},"names":{"description":"The DNS names and IP addresses it is valid for (subjectAltName), in any order.","type":"array","minItems":1,"maxItems":1000,"uniqueItems":true,"items":{"$ref":"common.schema.json#/$defs/line"},"examples":[["dirlink.example.jp"]]},"issuer":{"$ref":"common.schema.json#/$defs/line","description":"Common name of the issuing CA (its organization, when it has no common name).","examples":["Example Internal CA G2"]},"authority":{"$ref":"#/$defs/authority"},"serial":{"$ref":"#/$defs/serial"},"sha256":{"$ref":"#/$defs/sha256"},"notBefore":{"$ref":"common.schema.json#/$defs/instant","description":"Valid from this instant."},"notAfter":{"$ref":"common.schema.json#/$defs/instant","description":"Valid until this instant."}}},"endpoint":{"title":"Endpoint","description":"Short form: protocol://host or protocol://host:port. Long form: a map with host, port, protocol and what else is needed.","anyOf":[{"$ref":"#/$defs/endpointUrl"},{"$ref":"#/$defs/endpointMap"}]},"endpointUrl":{"description":"protocol://host or protocol://host:port; IPv6 addresses in square brackets; no path.","type":"string","pattern":"^(https|tls|smtp|smtps|submission|imap|imaps|pop3|pop3s|ftp|ftps|ldap|ldaps|postgres|mysql|xmpp|xmpp-server|sieve|nntp|rdp|vmware-authd)://[^\\s/?#@]+/?$","maxLength":500,"examples":["https://intranet.example.jp","ldaps://dirlink.example.jp:636","smtp://mail.example.jp"]},"endpointMap":{"title":"Endpoint, long form","type":"object","additionalProperties":false,"properties":{"host":{"$ref":"common.schema.json#/$defs/line","description":"DNS name or IP address. May be left out where address says where to connect: no SNI is sent then.","examples":["mail.example.jp"]},"port":{"description":"TCP port; without it, the protocol's own.","type":"integer","minimum":1,"maximum":65535},"protocol":{"$ref":"#/$defs/scheme","default":"https"},"address":{"$ref":"common.schema.json#/$defs/line","description":"IP address to connect to instead of resolving host.","examples":["192.0.2.10"]},"serverName":{"$ref":"common.schema.json#/$defs/line","description":"SNI name to send, and the name the certificate must cover; without it, host."},"maintenance":{"title":"Maintenance","description":"The endpoint is skipped, and said to be, up to and including this day.","type":"object","additionalProperties":false,"required":["until"],"properties":{"until":{"$ref":"common.schema.json#/$defs/day","description":"The last day of the maintenance."},"reason":{"$ref":"common.schema.json#/$defs/line","description":"What is being done.","examples":["機器更改"]}}},"check":{"description":"none: recorded but never probed, because no runner can reach it; say why in reason.","type":"string","enum":["tls","none"],"default":"tls"},"reason":{"$ref":"common.schema.json#/$defs/line","description":"Why it is not probed; required with check: none."}},"if":{"required":["check"],"properties":{"check":{"const":"none"}}},"then":{"required":["reason"]}}}};
const schema33 = {"description":"Letters, digits, dots, hyphens and underscores, starting with a letter or digit.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"};
const schema34 = {"type":"string","minLength":1,"maxLength":500};
const func4 = Object.prototype.hasOwnProperty;
const func5 = require("ajv/dist/runtime/ucs2length").default;
const func0 = require("./repetition.ts").repetition;
const pattern4 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$", "u");
const schema38 = {"title":"Owner","description":"Who answers for it. At least one of team, primary and deputy.","type":"object","additionalProperties":false,"minProperties":1,"properties":{"team":{"$ref":"#/$defs/id","description":"A team of inventory/parties.yaml."},"primary":{"$ref":"#/$defs/id","description":"The person (of inventory/parties.yaml) whom issues are assigned to."},"deputy":{"$ref":"#/$defs/id","description":"The person (of inventory/parties.yaml) who stands in."}}};

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate22.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "team") || (key0 === "primary")) || (key0 === "deputy"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.team !== undefined){
let data0 = data.team;
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err2 = {instancePath:instancePath+"/team",schemaPath:"#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/team",schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.type,parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.primary !== undefined){
let data1 = data.primary;
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err4 = {instancePath:instancePath+"/primary",schemaPath:"#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",parentSchema:schema33,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/primary",schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.type,parentSchema:schema33,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.deputy !== undefined){
let data2 = data.deputy;
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
const err6 = {instancePath:instancePath+"/deputy",schemaPath:"#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",parentSchema:schema33,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/deputy",schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.type,parentSchema:schema33,data:data2};
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
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema38.type,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema42 = {"title":"Subject","description":"The subject as far as it matters to you; only what is written is compared.","type":"object","additionalProperties":false,"minProperties":1,"properties":{"commonName":{"$ref":"common.schema.json#/$defs/line","description":"CN"},"organization":{"$ref":"common.schema.json#/$defs/line","description":"O"},"country":{"$ref":"common.schema.json#/$defs/country","description":"C, two letters"}}};
const schema45 = {"description":"The two letters of ISO 3166-1.","type":"string","pattern":"^[A-Z]{2}$","examples":["JP"]};
const pattern10 = new RegExp("^[A-Z]{2}$", "u");

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate24.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "commonName") || (key0 === "organization")) || (key0 === "country"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.commonName !== undefined){
let data0 = data.commonName;
if(typeof data0 === "string"){
if(func5(data0) > 500){
const err2 = {instancePath:instancePath+"/commonName",schemaPath:"common.schema.json#/$defs/line/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema34,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(func5(data0) < 1){
const err3 = {instancePath:instancePath+"/commonName",schemaPath:"common.schema.json#/$defs/line/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/commonName",schemaPath:"common.schema.json#/$defs/line/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.type,parentSchema:schema34,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.organization !== undefined){
let data1 = data.organization;
if(typeof data1 === "string"){
if(func5(data1) > 500){
const err5 = {instancePath:instancePath+"/organization",schemaPath:"common.schema.json#/$defs/line/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema34,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(func5(data1) < 1){
const err6 = {instancePath:instancePath+"/organization",schemaPath:"common.schema.json#/$defs/line/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/organization",schemaPath:"common.schema.json#/$defs/line/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.type,parentSchema:schema34,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.country !== undefined){
let data2 = data.country;
if(typeof data2 === "string"){
if(!pattern10.test(data2)){
const err8 = {instancePath:instancePath+"/country",schemaPath:"common.schema.json#/$defs/country/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{2}$"},message:"must match pattern \""+"^[A-Z]{2}$"+"\"",schema:"^[A-Z]{2}$",parentSchema:schema45,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/country",schemaPath:"common.schema.json#/$defs/country/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema45.type,parentSchema:schema45,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema42.type,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema47 = {"title":"Generation","description":"What is known of one issued certificate. Everything is optional.","type":"object","additionalProperties":false,"properties":{"subject":{"$ref":"#/$defs/subject"},"names":{"description":"The DNS names and IP addresses it is valid for (subjectAltName), in any order.","type":"array","minItems":1,"maxItems":1000,"uniqueItems":true,"items":{"$ref":"common.schema.json#/$defs/line"},"examples":[["dirlink.example.jp"]]},"issuer":{"$ref":"common.schema.json#/$defs/line","description":"Common name of the issuing CA (its organization, when it has no common name).","examples":["Example Internal CA G2"]},"authority":{"$ref":"#/$defs/authority"},"serial":{"$ref":"#/$defs/serial"},"sha256":{"$ref":"#/$defs/sha256"},"notBefore":{"$ref":"common.schema.json#/$defs/instant","description":"Valid from this instant."},"notAfter":{"$ref":"common.schema.json#/$defs/instant","description":"Valid until this instant."}}};
const schema53 = {"description":"Serial number in hexadecimal; colons, case and leading zeros do not matter.","type":["string","number"],"pattern":"^(0[xX])?[0-9A-Fa-f]+(:[0-9A-Fa-f]+)*$","maxLength":128,"examples":["3f9a01","03:F9:A0:01"]};
const schema54 = {"description":"SHA-256 fingerprint of the certificate: 64 hexadecimal digits; colons and case do not matter.","type":["string","number"],"pattern":"^[0-9A-Fa-f]{2}(:?[0-9A-Fa-f]{2}){31}$"};
const schema55 = {"description":"An instant with its offset from UTC.","type":"string","format":"date-time","examples":["2026-12-01T00:00:00Z"]};
const schema50 = {"title":"Authority","description":"The CA, whichever of its intermediates signed: certledger fills it in. Another intermediate of the same organization below the same anchor is the same CA.","type":"object","additionalProperties":false,"required":["organization","anchor"],"properties":{"organization":{"$ref":"common.schema.json#/$defs/line","description":"The organization in the issuer's name.","examples":["Let's Encrypt"]},"anchor":{"$ref":"common.schema.json#/$defs/line","description":"The whole name of the anchor of the trust set, on one line as certledger writes it, or its SHA-256 fingerprint.","examples":["C=US,O=Internet Security Research Group,CN=ISRG Root X1"]}}};

function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate28.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.organization === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "organization"},message:"must have required property '"+"organization"+"'",schema:schema50.required,parentSchema:schema50,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.anchor === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "anchor"},message:"must have required property '"+"anchor"+"'",schema:schema50.required,parentSchema:schema50,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "organization") || (key0 === "anchor"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema50,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.organization !== undefined){
let data0 = data.organization;
if(typeof data0 === "string"){
if(func5(data0) > 500){
const err3 = {instancePath:instancePath+"/organization",schemaPath:"common.schema.json#/$defs/line/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema34,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(func5(data0) < 1){
const err4 = {instancePath:instancePath+"/organization",schemaPath:"common.schema.json#/$defs/line/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/organization",schemaPath:"common.schema.json#/$defs/line/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.type,parentSchema:schema34,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.anchor !== undefined){
let data1 = data.anchor;
if(typeof data1 === "string"){
if(func5(data1) > 500){
const err6 = {instancePath:instancePath+"/anchor",schemaPath:"common.schema.json#/$defs/line/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema34,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(func5(data1) < 1){
const err7 = {instancePath:instancePath+"/anchor",schemaPath:"common.schema.json#/$defs/line/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/anchor",schemaPath:"common.schema.json#/$defs/line/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.type,parentSchema:schema34,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema50.type,parentSchema:schema50,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate28.errors = vErrors;
return errors === 0;
}
validate28.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const pattern11 = new RegExp("^(0[xX])?[0-9A-Fa-f]+(:[0-9A-Fa-f]+)*$", "u");
const pattern12 = new RegExp("^[0-9A-Fa-f]{2}(:?[0-9A-Fa-f]{2}){31}$", "u");
const formats0 = require("ajv-formats/dist/formats").fullFormats["date-time"];

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate26.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((((key0 === "subject") || (key0 === "names")) || (key0 === "issuer")) || (key0 === "authority")) || (key0 === "serial")) || (key0 === "sha256")) || (key0 === "notBefore")) || (key0 === "notAfter"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema47,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.subject !== undefined){
if(!(validate24(data.subject, {instancePath:instancePath+"/subject",parentData:data,parentDataProperty:"subject",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : validate24.errors.reduce((all, each) => (all.push(each), all), vErrors);
errors = vErrors.length;
}
}
if(data.names !== undefined){
let data1 = data.names;
if(Array.isArray(data1)){
if(data1.length > 1000){
const err1 = {instancePath:instancePath+"/names",schemaPath:"#/properties/names/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items",schema:1000,parentSchema:schema47.properties.names,data:data1};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data1.length < 1){
const err2 = {instancePath:instancePath+"/names",schemaPath:"#/properties/names/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema47.properties.names,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 === "string"){
if(func5(data2) > 500){
const err3 = {instancePath:instancePath+"/names/" + i0,schemaPath:"common.schema.json#/$defs/line/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema34,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(func5(data2) < 1){
const err4 = {instancePath:instancePath+"/names/" + i0,schemaPath:"common.schema.json#/$defs/line/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/names/" + i0,schemaPath:"common.schema.json#/$defs/line/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.type,parentSchema:schema34,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
const found0 = func0(data1);
if(found0 !== undefined){
const err6 = {instancePath:instancePath+"/names",schemaPath:"#/properties/names/uniqueItems",keyword:"uniqueItems",params:found0,message:"is there twice",schema:true,parentSchema:schema47.properties.names,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/names",schemaPath:"#/properties/names/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema47.properties.names.type,parentSchema:schema47.properties.names,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.issuer !== undefined){
let data3 = data.issuer;
if(typeof data3 === "string"){
if(func5(data3) > 500){
const err8 = {instancePath:instancePath+"/issuer",schemaPath:"common.schema.json#/$defs/line/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema34,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(func5(data3) < 1){
const err9 = {instancePath:instancePath+"/issuer",schemaPath:"common.schema.json#/$defs/line/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/issuer",schemaPath:"common.schema.json#/$defs/line/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.type,parentSchema:schema34,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.authority !== undefined){
if(!(validate28(data.authority, {instancePath:instancePath+"/authority",parentData:data,parentDataProperty:"authority",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate28.errors : validate28.errors.reduce((all, each) => (all.push(each), all), vErrors);
errors = vErrors.length;
}
}
if(data.serial !== undefined){
let data5 = data.serial;
if((typeof data5 !== "string") && (!((typeof data5 == "number") && (isFinite(data5))))){
const err11 = {instancePath:instancePath+"/serial",schemaPath:"#/$defs/serial/type",keyword:"type",params:{type: schema53.type},message:"must be string,number",schema:schema53.type,parentSchema:schema53,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(typeof data5 === "string"){
if(func5(data5) > 128){
const err12 = {instancePath:instancePath+"/serial",schemaPath:"#/$defs/serial/maxLength",keyword:"maxLength",params:{limit: 128},message:"must NOT have more than 128 characters",schema:128,parentSchema:schema53,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!pattern11.test(data5)){
const err13 = {instancePath:instancePath+"/serial",schemaPath:"#/$defs/serial/pattern",keyword:"pattern",params:{pattern: "^(0[xX])?[0-9A-Fa-f]+(:[0-9A-Fa-f]+)*$"},message:"must match pattern \""+"^(0[xX])?[0-9A-Fa-f]+(:[0-9A-Fa-f]+)*$"+"\"",schema:"^(0[xX])?[0-9A-Fa-f]+(:[0-9A-Fa-f]+)*$",parentSchema:schema53,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
if(data.sha256 !== undefined){
let data6 = data.sha256;
if((typeof data6 !== "string") && (!((typeof data6 == "number") && (isFinite(data6))))){
const err14 = {instancePath:instancePath+"/sha256",schemaPath:"#/$defs/sha256/type",keyword:"type",params:{type: schema54.type},message:"must be string,number",schema:schema54.type,parentSchema:schema54,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(typeof data6 === "string"){
if(!pattern12.test(data6)){
const err15 = {instancePath:instancePath+"/sha256",schemaPath:"#/$defs/sha256/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Fa-f]{2}(:?[0-9A-Fa-f]{2}){31}$"},message:"must match pattern \""+"^[0-9A-Fa-f]{2}(:?[0-9A-Fa-f]{2}){31}$"+"\"",schema:"^[0-9A-Fa-f]{2}(:?[0-9A-Fa-f]{2}){31}$",parentSchema:schema54,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
if(data.notBefore !== undefined){
let data7 = data.notBefore;
if(typeof data7 === "string"){
if(!(formats0.validate(data7))){
const err16 = {instancePath:instancePath+"/notBefore",schemaPath:"common.schema.json#/$defs/instant/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\"",schema:"date-time",parentSchema:schema55,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/notBefore",schemaPath:"common.schema.json#/$defs/instant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema55.type,parentSchema:schema55,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.notAfter !== undefined){
let data8 = data.notAfter;
if(typeof data8 === "string"){
if(!(formats0.validate(data8))){
const err18 = {instancePath:instancePath+"/notAfter",schemaPath:"common.schema.json#/$defs/instant/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\"",schema:"date-time",parentSchema:schema55,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/notAfter",schemaPath:"common.schema.json#/$defs/instant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema55.type,parentSchema:schema55,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema47.type,parentSchema:schema47,data};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
validate26.errors = vErrors;
return errors === 0;
}
validate26.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema58 = {"title":"Endpoint","description":"Short form: protocol://host or protocol://host:port. Long form: a map with host, port, protocol and what else is needed.","anyOf":[{"$ref":"#/$defs/endpointUrl"},{"$ref":"#/$defs/endpointMap"}]};
const schema59 = {"description":"protocol://host or protocol://host:port; IPv6 addresses in square brackets; no path.","type":"string","pattern":"^(https|tls|smtp|smtps|submission|imap|imaps|pop3|pop3s|ftp|ftps|ldap|ldaps|postgres|mysql|xmpp|xmpp-server|sieve|nntp|rdp|vmware-authd)://[^\\s/?#@]+/?$","maxLength":500,"examples":["https://intranet.example.jp","ldaps://dirlink.example.jp:636","smtp://mail.example.jp"]};
const pattern14 = new RegExp("^(https|tls|smtp|smtps|submission|imap|imaps|pop3|pop3s|ftp|ftps|ldap|ldaps|postgres|mysql|xmpp|xmpp-server|sieve|nntp|rdp|vmware-authd)://[^\\s/?#@]+/?$", "u");
const schema60 = {"title":"Endpoint, long form","type":"object","additionalProperties":false,"properties":{"host":{"$ref":"common.schema.json#/$defs/line","description":"DNS name or IP address. May be left out where address says where to connect: no SNI is sent then.","examples":["mail.example.jp"]},"port":{"description":"TCP port; without it, the protocol's own.","type":"integer","minimum":1,"maximum":65535},"protocol":{"$ref":"#/$defs/scheme","default":"https"},"address":{"$ref":"common.schema.json#/$defs/line","description":"IP address to connect to instead of resolving host.","examples":["192.0.2.10"]},"serverName":{"$ref":"common.schema.json#/$defs/line","description":"SNI name to send, and the name the certificate must cover; without it, host."},"maintenance":{"title":"Maintenance","description":"The endpoint is skipped, and said to be, up to and including this day.","type":"object","additionalProperties":false,"required":["until"],"properties":{"until":{"$ref":"common.schema.json#/$defs/day","description":"The last day of the maintenance."},"reason":{"$ref":"common.schema.json#/$defs/line","description":"What is being done.","examples":["機器更改"]}}},"check":{"description":"none: recorded but never probed, because no runner can reach it; say why in reason.","type":"string","enum":["tls","none"],"default":"tls"},"reason":{"$ref":"common.schema.json#/$defs/line","description":"Why it is not probed; required with check: none."}},"if":{"required":["check"],"properties":{"check":{"const":"none"}}},"then":{"required":["reason"]}};
const schema62 = {"description":"How TLS starts there. With the first octet: https, tls, smtps, imaps, pop3s, ftps, ldaps. After the protocol's own conversation (STARTTLS and the like): smtp, submission, imap, pop3, ftp, ldap, postgres, mysql, xmpp, xmpp-server, sieve, nntp, rdp, vmware-authd.","type":"string","enum":["https","tls","smtp","smtps","submission","imap","imaps","pop3","pop3s","ftp","ftps","ldap","ldaps","postgres","mysql","xmpp","xmpp-server","sieve","nntp","rdp","vmware-authd"]};
const schema65 = {"description":"A calendar day in the ledger's time zone.","type":"string","format":"date","examples":["2027-01-31"]};
const formats4 = require("ajv-formats/dist/formats").fullFormats.date;

function validate35(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate35.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.check === undefined) && (missing0 = "check")){
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
if(data.check !== undefined){
if("none" !== data.check){
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
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.reason === undefined){
const err2 = {instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'",schema:schema60.then.required,parentSchema:schema60.then,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
}
if(!valid0){
const err3 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema60.if,parentSchema:schema60,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((((key0 === "host") || (key0 === "port")) || (key0 === "protocol")) || (key0 === "address")) || (key0 === "serverName")) || (key0 === "maintenance")) || (key0 === "check")) || (key0 === "reason"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema60,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.host !== undefined){
let data1 = data.host;
if(typeof data1 === "string"){
if(func5(data1) > 500){
const err5 = {instancePath:instancePath+"/host",schemaPath:"common.schema.json#/$defs/line/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema34,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(func5(data1) < 1){
const err6 = {instancePath:instancePath+"/host",schemaPath:"common.schema.json#/$defs/line/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/host",schemaPath:"common.schema.json#/$defs/line/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.type,parentSchema:schema34,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.port !== undefined){
let data2 = data.port;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err8 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema60.properties.port.type,parentSchema:schema60.properties.port,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 65535 || isNaN(data2)){
const err9 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema60.properties.port,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data2 < 1 || isNaN(data2)){
const err10 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema60.properties.port,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
if(data.protocol !== undefined){
let data3 = data.protocol;
if(typeof data3 !== "string"){
const err11 = {instancePath:instancePath+"/protocol",schemaPath:"#/$defs/scheme/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema62.type,parentSchema:schema62,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!(((((((((((((((((((((data3 === "https") || (data3 === "tls")) || (data3 === "smtp")) || (data3 === "smtps")) || (data3 === "submission")) || (data3 === "imap")) || (data3 === "imaps")) || (data3 === "pop3")) || (data3 === "pop3s")) || (data3 === "ftp")) || (data3 === "ftps")) || (data3 === "ldap")) || (data3 === "ldaps")) || (data3 === "postgres")) || (data3 === "mysql")) || (data3 === "xmpp")) || (data3 === "xmpp-server")) || (data3 === "sieve")) || (data3 === "nntp")) || (data3 === "rdp")) || (data3 === "vmware-authd"))){
const err12 = {instancePath:instancePath+"/protocol",schemaPath:"#/$defs/scheme/enum",keyword:"enum",params:{allowedValues: schema62.enum},message:"must be equal to one of the allowed values",schema:schema62.enum,parentSchema:schema62,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.address !== undefined){
let data4 = data.address;
if(typeof data4 === "string"){
if(func5(data4) > 500){
const err13 = {instancePath:instancePath+"/address",schemaPath:"common.schema.json#/$defs/line/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema34,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(func5(data4) < 1){
const err14 = {instancePath:instancePath+"/address",schemaPath:"common.schema.json#/$defs/line/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/address",schemaPath:"common.schema.json#/$defs/line/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.type,parentSchema:schema34,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.serverName !== undefined){
let data5 = data.serverName;
if(typeof data5 === "string"){
if(func5(data5) > 500){
const err16 = {instancePath:instancePath+"/serverName",schemaPath:"common.schema.json#/$defs/line/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema34,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(func5(data5) < 1){
const err17 = {instancePath:instancePath+"/serverName",schemaPath:"common.schema.json#/$defs/line/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/serverName",schemaPath:"common.schema.json#/$defs/line/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.type,parentSchema:schema34,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.maintenance !== undefined){
let data6 = data.maintenance;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.until === undefined){
const err19 = {instancePath:instancePath+"/maintenance",schemaPath:"#/properties/maintenance/required",keyword:"required",params:{missingProperty: "until"},message:"must have required property '"+"until"+"'",schema:schema60.properties.maintenance.required,parentSchema:schema60.properties.maintenance,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
for(const key1 in data6){
if(!((key1 === "until") || (key1 === "reason"))){
const err20 = {instancePath:instancePath+"/maintenance",schemaPath:"#/properties/maintenance/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema60.properties.maintenance,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data6.until !== undefined){
let data7 = data6.until;
if(typeof data7 === "string"){
if(!(formats4.validate(data7))){
const err21 = {instancePath:instancePath+"/maintenance/until",schemaPath:"common.schema.json#/$defs/day/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\"",schema:"date",parentSchema:schema65,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/maintenance/until",schemaPath:"common.schema.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema65.type,parentSchema:schema65,data:data7};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data6.reason !== undefined){
let data8 = data6.reason;
if(typeof data8 === "string"){
if(func5(data8) > 500){
const err23 = {instancePath:instancePath+"/maintenance/reason",schemaPath:"common.schema.json#/$defs/line/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema34,data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(func5(data8) < 1){
const err24 = {instancePath:instancePath+"/maintenance/reason",schemaPath:"common.schema.json#/$defs/line/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34,data:data8};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/maintenance/reason",schemaPath:"common.schema.json#/$defs/line/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.type,parentSchema:schema34,data:data8};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/maintenance",schemaPath:"#/properties/maintenance/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema60.properties.maintenance.type,parentSchema:schema60.properties.maintenance,data:data6};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.check !== undefined){
let data9 = data.check;
if(typeof data9 !== "string"){
const err27 = {instancePath:instancePath+"/check",schemaPath:"#/properties/check/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema60.properties.check.type,parentSchema:schema60.properties.check,data:data9};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(!((data9 === "tls") || (data9 === "none"))){
const err28 = {instancePath:instancePath+"/check",schemaPath:"#/properties/check/enum",keyword:"enum",params:{allowedValues: schema60.properties.check.enum},message:"must be equal to one of the allowed values",schema:schema60.properties.check.enum,parentSchema:schema60.properties.check,data:data9};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.reason !== undefined){
let data10 = data.reason;
if(typeof data10 === "string"){
if(func5(data10) > 500){
const err29 = {instancePath:instancePath+"/reason",schemaPath:"common.schema.json#/$defs/line/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema34,data:data10};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(func5(data10) < 1){
const err30 = {instancePath:instancePath+"/reason",schemaPath:"common.schema.json#/$defs/line/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34,data:data10};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/reason",schemaPath:"common.schema.json#/$defs/line/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.type,parentSchema:schema34,data:data10};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema60.type,parentSchema:schema60,data};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
validate35.errors = vErrors;
return errors === 0;
}
validate35.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate34(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate34.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(typeof data === "string"){
if(func5(data) > 500){
const err0 = {instancePath,schemaPath:"#/$defs/endpointUrl/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema59,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!pattern14.test(data)){
const err1 = {instancePath,schemaPath:"#/$defs/endpointUrl/pattern",keyword:"pattern",params:{pattern: "^(https|tls|smtp|smtps|submission|imap|imaps|pop3|pop3s|ftp|ftps|ldap|ldaps|postgres|mysql|xmpp|xmpp-server|sieve|nntp|rdp|vmware-authd)://[^\\s/?#@]+/?$"},message:"must match pattern \""+"^(https|tls|smtp|smtps|submission|imap|imaps|pop3|pop3s|ftp|ftps|ldap|ldaps|postgres|mysql|xmpp|xmpp-server|sieve|nntp|rdp|vmware-authd)://[^\\s/?#@]+/?$"+"\"",schema:"^(https|tls|smtp|smtps|submission|imap|imaps|pop3|pop3s|ftp|ftps|ldap|ldaps|postgres|mysql|xmpp|xmpp-server|sieve|nntp|rdp|vmware-authd)://[^\\s/?#@]+/?$",parentSchema:schema59,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath,schemaPath:"#/$defs/endpointUrl/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.type,parentSchema:schema59,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
const _errs4 = errors;
if(!(validate35(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate35.errors : validate35.errors.reduce((all, each) => (all.push(each), all), vErrors);
errors = vErrors.length;
}
var _valid0 = _errs4 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
var props0 = true;
}
if(!valid0){
const err3 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema58.anyOf,parentSchema:schema58,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate34.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate34.evaluated = {"dynamicProps":true,"dynamicItems":false};

const schema68 = {"title":"Renewal","description":"Who owes the renewal, and how it is done.","type":"object","additionalProperties":false,"required":["responsible"],"properties":{"method":{"$ref":"#/$defs/id","description":"manual, or how it automatic renewal (acme, private-ca, …). Anything but manual counts as automatic: alerts are then about a missed renewal, not about days left.","default":"manual","examples":["manual","acme","private-ca"]},"responsible":{"$ref":"#/$defs/id","description":"The person, team or contractor of inventory/parties.yaml who owes it."},"contract":{"$ref":"#/$defs/contract"},"procedure":{"$ref":"#/$defs/line","description":"The runbook: a path in this repository or a URL.","examples":["docs/runbooks/directory-link.md"]},"leadTime":{"$ref":"#/$defs/duration","description":"How long a renewal takes from start to service."},"started":{"$ref":"#/$defs/day","description":"When the next renewal was started. It counts while it is later than the beginning of the certificate in service."}}};
const schema76 = {"description":"A whole number and a unit: s, m, h or d.","type":"string","pattern":"^[1-9][0-9]{0,5}[smhd]$","examples":["10s","15m","12h","30d"]};
const pattern17 = new RegExp("^[1-9][0-9]{0,5}[smhd]$", "u");
const schema71 = {"title":"Contract","description":"Where the duty is written down. Required when a contractor is responsible.","type":"object","additionalProperties":false,"required":["reference","clause"],"properties":{"reference":{"$ref":"#/$defs/citation","description":"The contract or specification.","examples":["2026年度 保守契約 仕様書"]},"clause":{"$ref":"#/$defs/citation","description":"The clause in it.","examples":["§4.2"]},"until":{"$ref":"#/$defs/day","description":"The last day the contract runs."}}};
const schema72 = {"type":["string","number"],"minLength":1,"maxLength":500};

function validate39(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate39.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.reference === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "reference"},message:"must have required property '"+"reference"+"'",schema:schema71.required,parentSchema:schema71,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.clause === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "clause"},message:"must have required property '"+"clause"+"'",schema:schema71.required,parentSchema:schema71,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "reference") || (key0 === "clause")) || (key0 === "until"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema71,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.reference !== undefined){
let data0 = data.reference;
if((typeof data0 !== "string") && (!((typeof data0 == "number") && (isFinite(data0))))){
const err3 = {instancePath:instancePath+"/reference",schemaPath:"#/$defs/citation/type",keyword:"type",params:{type: schema72.type},message:"must be string,number",schema:schema72.type,parentSchema:schema72,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(typeof data0 === "string"){
if(func5(data0) > 500){
const err4 = {instancePath:instancePath+"/reference",schemaPath:"#/$defs/citation/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema72,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(func5(data0) < 1){
const err5 = {instancePath:instancePath+"/reference",schemaPath:"#/$defs/citation/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema72,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
if(data.clause !== undefined){
let data1 = data.clause;
if((typeof data1 !== "string") && (!((typeof data1 == "number") && (isFinite(data1))))){
const err6 = {instancePath:instancePath+"/clause",schemaPath:"#/$defs/citation/type",keyword:"type",params:{type: schema72.type},message:"must be string,number",schema:schema72.type,parentSchema:schema72,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(typeof data1 === "string"){
if(func5(data1) > 500){
const err7 = {instancePath:instancePath+"/clause",schemaPath:"#/$defs/citation/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema72,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(func5(data1) < 1){
const err8 = {instancePath:instancePath+"/clause",schemaPath:"#/$defs/citation/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema72,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
if(data.until !== undefined){
let data2 = data.until;
if(typeof data2 === "string"){
if(!(formats4.validate(data2))){
const err9 = {instancePath:instancePath+"/until",schemaPath:"#/$defs/day/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\"",schema:"date",parentSchema:schema65,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/until",schemaPath:"#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema65.type,parentSchema:schema65,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema71.type,parentSchema:schema71,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate39.errors = vErrors;
return errors === 0;
}
validate39.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate38.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.responsible === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "responsible"},message:"must have required property '"+"responsible"+"'",schema:schema68.required,parentSchema:schema68,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "method") || (key0 === "responsible")) || (key0 === "contract")) || (key0 === "procedure")) || (key0 === "leadTime")) || (key0 === "started"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema68,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.method !== undefined){
let data0 = data.method;
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err2 = {instancePath:instancePath+"/method",schemaPath:"#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/method",schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.type,parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.responsible !== undefined){
let data1 = data.responsible;
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err4 = {instancePath:instancePath+"/responsible",schemaPath:"#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",parentSchema:schema33,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/responsible",schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.type,parentSchema:schema33,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.contract !== undefined){
if(!(validate39(data.contract, {instancePath:instancePath+"/contract",parentData:data,parentDataProperty:"contract",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate39.errors : validate39.errors.reduce((all, each) => (all.push(each), all), vErrors);
errors = vErrors.length;
}
}
if(data.procedure !== undefined){
let data3 = data.procedure;
if(typeof data3 === "string"){
if(func5(data3) > 500){
const err6 = {instancePath:instancePath+"/procedure",schemaPath:"#/$defs/line/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema34,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(func5(data3) < 1){
const err7 = {instancePath:instancePath+"/procedure",schemaPath:"#/$defs/line/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/procedure",schemaPath:"#/$defs/line/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.type,parentSchema:schema34,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.leadTime !== undefined){
let data4 = data.leadTime;
if(typeof data4 === "string"){
if(!pattern17.test(data4)){
const err9 = {instancePath:instancePath+"/leadTime",schemaPath:"#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,5}[smhd]$"},message:"must match pattern \""+"^[1-9][0-9]{0,5}[smhd]$"+"\"",schema:"^[1-9][0-9]{0,5}[smhd]$",parentSchema:schema76,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/leadTime",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema76.type,parentSchema:schema76,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.started !== undefined){
let data5 = data.started;
if(typeof data5 === "string"){
if(!(formats4.validate(data5))){
const err11 = {instancePath:instancePath+"/started",schemaPath:"#/$defs/day/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\"",schema:"date",parentSchema:schema65,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/started",schemaPath:"#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema65.type,parentSchema:schema65,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema68.type,parentSchema:schema68,data};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate38.errors = vErrors;
return errors === 0;
}
validate38.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema78 = {"title":"Handover","description":"How the builder handed it over to the owner. Still to come: due. Done: date, builder and receivedBy, with the answers to the checklist.","type":"object","additionalProperties":false,"properties":{"due":{"$ref":"#/$defs/day","description":"By when it is to be handed over."},"date":{"$ref":"#/$defs/day","description":"When it was handed over."},"builder":{"$ref":"#/$defs/id","description":"The party of inventory/parties.yaml who built it and answers the checklist."},"receivedBy":{"$ref":"#/$defs/id","description":"The party of inventory/parties.yaml who confirmed the answers."},"checklist":{"$ref":"#/$defs/id","description":"The checklist that is answered, of inventory/checklists/; without it, the one that fits the kind of entry.","examples":["server-certificate"]},"answers":{"title":"Answers","description":"One answer for each question of the checklist, by the question's id.","type":"object","maxProperties":200,"propertyNames":{"$ref":"#/$defs/id"},"additionalProperties":{"$ref":"#/$defs/answer"}},"version":{"description":"The version of the checklist that was answered; without it, the newest of which anything is answered.","type":"integer","minimum":1,"maximum":1000},"transfers":{"description":"What became of it since: one line for each change of owner.","type":"array","maxItems":100,"items":{"$ref":"#/$defs/transfer"}}},"if":{"required":["date"]},"then":{"required":["builder","receivedBy"]},"else":{"required":["due"]},"examples":[{"due":"2027-01-31"},{"date":"2026-03-02","builder":"acme-systems","receivedBy":"suzuki"}]};
const schema85 = {"title":"Answer","description":"What the builder's side answered to one question, and whether the owner's side confirmed it.","type":"object","additionalProperties":false,"required":["value","answered"],"properties":{"value":{"description":"The answer, of the kind the question asks for: yes or no, a text, a day, a party, or where the evidence is.","type":["string","boolean","number"],"minLength":1,"maxLength":10000},"answered":{"$ref":"#/$defs/signature","description":"Who of the builder's side answered, and when."},"confirmed":{"$ref":"#/$defs/signature","description":"Who of the owner's side confirmed it, and when. Leave it out until somebody has."},"evidence":{"$ref":"#/$defs/evidence"},"note":{"$ref":"#/$defs/text","description":"What else is to be known."}},"examples":[{"value":"yes","answered":{"by":"acme-systems","on":"2026-11-01"},"confirmed":{"by":"suzuki","on":"2026-11-05"}}]};
const schema89 = {"description":"Where it can be seen: a file under inventory/evidence/, or an https URL.","type":"string","maxLength":1000,"pattern":"^(https://[^\\s]+|inventory/evidence/[^\\s\\\\]+)$","examples":["inventory/evidence/directory-link/settings.md","https://wiki.example.jp/handover/42"]};
const schema90 = {"type":"string","minLength":1,"maxLength":10000};
const schema86 = {"title":"Signature","description":"Which party said so, and on which day.","type":"object","additionalProperties":false,"required":["by","on"],"properties":{"by":{"$ref":"#/$defs/id","description":"A party of inventory/parties.yaml."},"on":{"$ref":"#/$defs/day","description":"The day it was said."}},"examples":[{"by":"suzuki","on":"2026-11-05"}]};

function validate44(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate44.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.by === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "by"},message:"must have required property '"+"by"+"'",schema:schema86.required,parentSchema:schema86,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.on === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "on"},message:"must have required property '"+"on"+"'",schema:schema86.required,parentSchema:schema86,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "by") || (key0 === "on"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema86,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.by !== undefined){
let data0 = data.by;
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err3 = {instancePath:instancePath+"/by",schemaPath:"#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/by",schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.type,parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.on !== undefined){
let data1 = data.on;
if(typeof data1 === "string"){
if(!(formats4.validate(data1))){
const err5 = {instancePath:instancePath+"/on",schemaPath:"#/$defs/day/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\"",schema:"date",parentSchema:schema65,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/on",schemaPath:"#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema65.type,parentSchema:schema65,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema86.type,parentSchema:schema86,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate44.errors = vErrors;
return errors === 0;
}
validate44.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const pattern23 = new RegExp("^(https://[^\\s]+|inventory/evidence/[^\\s\\\\]+)$", "u");

function validate43(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate43.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.value === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'",schema:schema85.required,parentSchema:schema85,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.answered === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "answered"},message:"must have required property '"+"answered"+"'",schema:schema85.required,parentSchema:schema85,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "value") || (key0 === "answered")) || (key0 === "confirmed")) || (key0 === "evidence")) || (key0 === "note"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema85,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.value !== undefined){
let data0 = data.value;
if(((typeof data0 !== "string") && (typeof data0 !== "boolean")) && (!((typeof data0 == "number") && (isFinite(data0))))){
const err3 = {instancePath:instancePath+"/value",schemaPath:"#/properties/value/type",keyword:"type",params:{type: schema85.properties.value.type},message:"must be string,boolean,number",schema:schema85.properties.value.type,parentSchema:schema85.properties.value,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(typeof data0 === "string"){
if(func5(data0) > 10000){
const err4 = {instancePath:instancePath+"/value",schemaPath:"#/properties/value/maxLength",keyword:"maxLength",params:{limit: 10000},message:"must NOT have more than 10000 characters",schema:10000,parentSchema:schema85.properties.value,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(func5(data0) < 1){
const err5 = {instancePath:instancePath+"/value",schemaPath:"#/properties/value/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema85.properties.value,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
if(data.answered !== undefined){
if(!(validate44(data.answered, {instancePath:instancePath+"/answered",parentData:data,parentDataProperty:"answered",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate44.errors : validate44.errors.reduce((all, each) => (all.push(each), all), vErrors);
errors = vErrors.length;
}
}
if(data.confirmed !== undefined){
if(!(validate44(data.confirmed, {instancePath:instancePath+"/confirmed",parentData:data,parentDataProperty:"confirmed",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate44.errors : validate44.errors.reduce((all, each) => (all.push(each), all), vErrors);
errors = vErrors.length;
}
}
if(data.evidence !== undefined){
let data3 = data.evidence;
if(typeof data3 === "string"){
if(func5(data3) > 1000){
const err6 = {instancePath:instancePath+"/evidence",schemaPath:"#/$defs/evidence/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema89,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!pattern23.test(data3)){
const err7 = {instancePath:instancePath+"/evidence",schemaPath:"#/$defs/evidence/pattern",keyword:"pattern",params:{pattern: "^(https://[^\\s]+|inventory/evidence/[^\\s\\\\]+)$"},message:"must match pattern \""+"^(https://[^\\s]+|inventory/evidence/[^\\s\\\\]+)$"+"\"",schema:"^(https://[^\\s]+|inventory/evidence/[^\\s\\\\]+)$",parentSchema:schema89,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/evidence",schemaPath:"#/$defs/evidence/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema89.type,parentSchema:schema89,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.note !== undefined){
let data4 = data.note;
if(typeof data4 === "string"){
if(func5(data4) > 10000){
const err9 = {instancePath:instancePath+"/note",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 10000},message:"must NOT have more than 10000 characters",schema:10000,parentSchema:schema90,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(func5(data4) < 1){
const err10 = {instancePath:instancePath+"/note",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema90,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/note",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema90.type,parentSchema:schema90,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema85.type,parentSchema:schema85,data};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate43.errors = vErrors;
return errors === 0;
}
validate43.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema91 = {"title":"Transfer","description":"The owner changed: who handed over to whom, and when. The new side vouches with it for the answers the old one confirmed.","type":"object","additionalProperties":false,"required":["on","from","to"],"properties":{"on":{"$ref":"#/$defs/day","description":"When it was handed over."},"from":{"$ref":"#/$defs/id","description":"The party that owned it until then."},"to":{"$ref":"#/$defs/id","description":"The party of the new owner that received it and confirms what was answered."},"note":{"$ref":"#/$defs/text","description":"What else is to be known."}}};

function validate48(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate48.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.on === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "on"},message:"must have required property '"+"on"+"'",schema:schema91.required,parentSchema:schema91,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.from === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'",schema:schema91.required,parentSchema:schema91,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.to === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'",schema:schema91.required,parentSchema:schema91,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "on") || (key0 === "from")) || (key0 === "to")) || (key0 === "note"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema91,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.on !== undefined){
let data0 = data.on;
if(typeof data0 === "string"){
if(!(formats4.validate(data0))){
const err4 = {instancePath:instancePath+"/on",schemaPath:"#/$defs/day/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\"",schema:"date",parentSchema:schema65,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/on",schemaPath:"#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema65.type,parentSchema:schema65,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.from !== undefined){
let data1 = data.from;
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err6 = {instancePath:instancePath+"/from",schemaPath:"#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",parentSchema:schema33,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/from",schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.type,parentSchema:schema33,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.to !== undefined){
let data2 = data.to;
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
const err8 = {instancePath:instancePath+"/to",schemaPath:"#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",parentSchema:schema33,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/to",schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.type,parentSchema:schema33,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.note !== undefined){
let data3 = data.note;
if(typeof data3 === "string"){
if(func5(data3) > 10000){
const err10 = {instancePath:instancePath+"/note",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 10000},message:"must NOT have more than 10000 characters",schema:10000,parentSchema:schema90,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(func5(data3) < 1){
const err11 = {instancePath:instancePath+"/note",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema90,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/note",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema90.type,parentSchema:schema90,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema91.type,parentSchema:schema91,data};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate48.errors = vErrors;
return errors === 0;
}
validate48.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate42(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate42.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.date === undefined) && (missing0 = "date")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.builder === undefined){
const err1 = {instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty: "builder"},message:"must have required property '"+"builder"+"'",schema:schema78.then.required,parentSchema:schema78.then,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.receivedBy === undefined){
const err2 = {instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty: "receivedBy"},message:"must have required property '"+"receivedBy"+"'",schema:schema78.then.required,parentSchema:schema78.then,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs3 === errors;
valid0 = _valid0;
ifClause0 = "then";
}
else {
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.due === undefined){
const err3 = {instancePath,schemaPath:"#/else/required",keyword:"required",params:{missingProperty: "due"},message:"must have required property '"+"due"+"'",schema:schema78.else.required,parentSchema:schema78.else,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
ifClause0 = "else";
}
if(!valid0){
const err4 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema",schema:schema78.if,parentSchema:schema78,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((((key0 === "due") || (key0 === "date")) || (key0 === "builder")) || (key0 === "receivedBy")) || (key0 === "checklist")) || (key0 === "answers")) || (key0 === "version")) || (key0 === "transfers"))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema78,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.due !== undefined){
let data0 = data.due;
if(typeof data0 === "string"){
if(!(formats4.validate(data0))){
const err6 = {instancePath:instancePath+"/due",schemaPath:"#/$defs/day/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\"",schema:"date",parentSchema:schema65,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/due",schemaPath:"#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema65.type,parentSchema:schema65,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.date !== undefined){
let data1 = data.date;
if(typeof data1 === "string"){
if(!(formats4.validate(data1))){
const err8 = {instancePath:instancePath+"/date",schemaPath:"#/$defs/day/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\"",schema:"date",parentSchema:schema65,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/date",schemaPath:"#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema65.type,parentSchema:schema65,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.builder !== undefined){
let data2 = data.builder;
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
const err10 = {instancePath:instancePath+"/builder",schemaPath:"#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",parentSchema:schema33,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/builder",schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.type,parentSchema:schema33,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.receivedBy !== undefined){
let data3 = data.receivedBy;
if(typeof data3 === "string"){
if(!pattern4.test(data3)){
const err12 = {instancePath:instancePath+"/receivedBy",schemaPath:"#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",parentSchema:schema33,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/receivedBy",schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.type,parentSchema:schema33,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.checklist !== undefined){
let data4 = data.checklist;
if(typeof data4 === "string"){
if(!pattern4.test(data4)){
const err14 = {instancePath:instancePath+"/checklist",schemaPath:"#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",parentSchema:schema33,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/checklist",schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.type,parentSchema:schema33,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.answers !== undefined){
let data5 = data.answers;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(Object.keys(data5).length > 200){
const err16 = {instancePath:instancePath+"/answers",schemaPath:"#/properties/answers/maxProperties",keyword:"maxProperties",params:{limit: 200},message:"must NOT have more than 200 properties",schema:200,parentSchema:schema78.properties.answers,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
for(const key1 in data5){
const _errs23 = errors;
if(typeof key1 === "string"){
if(!pattern4.test(key1)){
const err17 = {instancePath:instancePath+"/answers",schemaPath:"#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",parentSchema:schema33,data:key1,propertyName:key1};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/answers",schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.type,parentSchema:schema33,data:key1,propertyName:key1};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
var valid7 = _errs23 === errors;
if(!valid7){
const err19 = {instancePath:instancePath+"/answers",schemaPath:"#/properties/answers/propertyNames",keyword:"propertyNames",params:{propertyName: key1},message:"property name must be valid",schema:schema78.properties.answers.propertyNames,parentSchema:schema78.properties.answers,data:data5};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
for(const key2 in data5){
if(!(validate43(data5[key2], {instancePath:instancePath+"/answers/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data5,parentDataProperty:key2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate43.errors : validate43.errors.reduce((all, each) => (all.push(each), all), vErrors);
errors = vErrors.length;
}
}
}
else {
const err20 = {instancePath:instancePath+"/answers",schemaPath:"#/properties/answers/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema78.properties.answers.type,parentSchema:schema78.properties.answers,data:data5};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.version !== undefined){
let data7 = data.version;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err21 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema78.properties.version.type,parentSchema:schema78.properties.version,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 1000 || isNaN(data7)){
const err22 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema78.properties.version,data:data7};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data7 < 1 || isNaN(data7)){
const err23 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema78.properties.version,data:data7};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
if(data.transfers !== undefined){
let data8 = data.transfers;
if(Array.isArray(data8)){
if(data8.length > 100){
const err24 = {instancePath:instancePath+"/transfers",schemaPath:"#/properties/transfers/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items",schema:100,parentSchema:schema78.properties.transfers,data:data8};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
if(!(validate48(data8[i0], {instancePath:instancePath+"/transfers/" + i0,parentData:data8,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate48.errors : validate48.errors.reduce((all, each) => (all.push(each), all), vErrors);
errors = vErrors.length;
}
}
}
else {
const err25 = {instancePath:instancePath+"/transfers",schemaPath:"#/properties/transfers/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema78.properties.transfers.type,parentSchema:schema78.properties.transfers,data:data8};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema78.type,parentSchema:schema78,data};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
validate42.errors = vErrors;
return errors === 0;
}
validate42.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema96 = {"title":"Acknowledgement","description":"One finding everybody knows of, why it may stay, and until when.","type":"object","additionalProperties":false,"required":["rule","until","by","reason"],"properties":{"rule":{"$ref":"#/$defs/rule","description":"The rule id of the finding; `certledger explain` lists them."},"endpoint":{"$ref":"#/$defs/line","description":"Only at this endpoint of the entry, in the short form or as findings name it; without it, at all of them.","examples":["https://intranet.example.jp"]},"until":{"$ref":"#/$defs/day","description":"The last day it holds; no further away than acknowledgements.maximum of the settings."},"by":{"$ref":"#/$defs/id","description":"The party of inventory/parties.yaml who decided it."},"reason":{"$ref":"#/$defs/text","description":"Why it may stay."}}};
const schema97 = {"type":"string","pattern":"^[a-z]+\\.[a-z]+(-[a-z]+)*$","examples":["chain.self-signed"]};
const pattern26 = new RegExp("^[a-z]+\\.[a-z]+(-[a-z]+)*$", "u");

function validate51(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate51.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.rule === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "rule"},message:"must have required property '"+"rule"+"'",schema:schema96.required,parentSchema:schema96,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.until === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "until"},message:"must have required property '"+"until"+"'",schema:schema96.required,parentSchema:schema96,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.by === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "by"},message:"must have required property '"+"by"+"'",schema:schema96.required,parentSchema:schema96,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.reason === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'",schema:schema96.required,parentSchema:schema96,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "rule") || (key0 === "endpoint")) || (key0 === "until")) || (key0 === "by")) || (key0 === "reason"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema96,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.rule !== undefined){
let data0 = data.rule;
if(typeof data0 === "string"){
if(!pattern26.test(data0)){
const err5 = {instancePath:instancePath+"/rule",schemaPath:"#/$defs/rule/pattern",keyword:"pattern",params:{pattern: "^[a-z]+\\.[a-z]+(-[a-z]+)*$"},message:"must match pattern \""+"^[a-z]+\\.[a-z]+(-[a-z]+)*$"+"\"",schema:"^[a-z]+\\.[a-z]+(-[a-z]+)*$",parentSchema:schema97,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/rule",schemaPath:"#/$defs/rule/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema97.type,parentSchema:schema97,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.endpoint !== undefined){
let data1 = data.endpoint;
if(typeof data1 === "string"){
if(func5(data1) > 500){
const err7 = {instancePath:instancePath+"/endpoint",schemaPath:"#/$defs/line/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema34,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(func5(data1) < 1){
const err8 = {instancePath:instancePath+"/endpoint",schemaPath:"#/$defs/line/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/endpoint",schemaPath:"#/$defs/line/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.type,parentSchema:schema34,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.until !== undefined){
let data2 = data.until;
if(typeof data2 === "string"){
if(!(formats4.validate(data2))){
const err10 = {instancePath:instancePath+"/until",schemaPath:"#/$defs/day/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\"",schema:"date",parentSchema:schema65,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/until",schemaPath:"#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema65.type,parentSchema:schema65,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.by !== undefined){
let data3 = data.by;
if(typeof data3 === "string"){
if(!pattern4.test(data3)){
const err12 = {instancePath:instancePath+"/by",schemaPath:"#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",parentSchema:schema33,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/by",schemaPath:"#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.type,parentSchema:schema33,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.reason !== undefined){
let data4 = data.reason;
if(typeof data4 === "string"){
if(func5(data4) > 10000){
const err14 = {instancePath:instancePath+"/reason",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 10000},message:"must NOT have more than 10000 characters",schema:10000,parentSchema:schema90,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(func5(data4) < 1){
const err15 = {instancePath:instancePath+"/reason",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema90,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/reason",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema90.type,parentSchema:schema90,data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema96.type,parentSchema:schema96,data};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
validate51.errors = vErrors;
return errors === 0;
}
validate51.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://certledger.dev/schemas/certificate.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.owner === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "owner"},message:"must have required property '"+"owner"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.endpoints === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "endpoints"},message:"must have required property '"+"endpoints"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.renewal === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "renewal"},message:"must have required property '"+"renewal"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.handover === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "handover"},message:"must have required property '"+"handover"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(func4.call(schema31.properties, key0))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err6 = {instancePath:instancePath+"/id",schemaPath:"common.schema.json#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/id",schemaPath:"common.schema.json#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.type,parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.title !== undefined){
let data1 = data.title;
if(typeof data1 === "string"){
if(func5(data1) > 500){
const err8 = {instancePath:instancePath+"/title",schemaPath:"common.schema.json#/$defs/line/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema34,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(func5(data1) < 1){
const err9 = {instancePath:instancePath+"/title",schemaPath:"common.schema.json#/$defs/line/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/title",schemaPath:"common.schema.json#/$defs/line/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.type,parentSchema:schema34,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.status !== undefined){
let data2 = data.status;
if(typeof data2 !== "string"){
const err11 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.status.type,parentSchema:schema31.properties.status,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!((((data2 === "planned") || (data2 === "active")) || (data2 === "suspended")) || (data2 === "retired"))){
const err12 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema31.properties.status.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.status.enum,parentSchema:schema31.properties.status,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.environment !== undefined){
let data3 = data.environment;
if(typeof data3 === "string"){
if(func5(data3) > 500){
const err13 = {instancePath:instancePath+"/environment",schemaPath:"common.schema.json#/$defs/line/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema34,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(func5(data3) < 1){
const err14 = {instancePath:instancePath+"/environment",schemaPath:"common.schema.json#/$defs/line/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/environment",schemaPath:"common.schema.json#/$defs/line/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.type,parentSchema:schema34,data:data3};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.site !== undefined){
let data4 = data.site;
if(typeof data4 === "string"){
if(!pattern4.test(data4)){
const err16 = {instancePath:instancePath+"/site",schemaPath:"common.schema.json#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",parentSchema:schema33,data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/site",schemaPath:"common.schema.json#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.type,parentSchema:schema33,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.system !== undefined){
let data5 = data.system;
if(typeof data5 === "string"){
if(!pattern4.test(data5)){
const err18 = {instancePath:instancePath+"/system",schemaPath:"common.schema.json#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",parentSchema:schema33,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/system",schemaPath:"common.schema.json#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.type,parentSchema:schema33,data:data5};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.owner !== undefined){
if(!(validate22(data.owner, {instancePath:instancePath+"/owner",parentData:data,parentDataProperty:"owner",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : validate22.errors.reduce((all, each) => (all.push(each), all), vErrors);
errors = vErrors.length;
}
}
if(data.subject !== undefined){
if(!(validate24(data.subject, {instancePath:instancePath+"/subject",parentData:data,parentDataProperty:"subject",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : validate24.errors.reduce((all, each) => (all.push(each), all), vErrors);
errors = vErrors.length;
}
}
if(data.issuers !== undefined){
let data8 = data.issuers;
if(Array.isArray(data8)){
if(data8.length > 100){
const err20 = {instancePath:instancePath+"/issuers",schemaPath:"#/properties/issuers/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items",schema:100,parentSchema:schema31.properties.issuers,data:data8};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data8.length < 1){
const err21 = {instancePath:instancePath+"/issuers",schemaPath:"#/properties/issuers/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.issuers,data:data8};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
let data9 = data8[i0];
if(typeof data9 === "string"){
if(func5(data9) > 500){
const err22 = {instancePath:instancePath+"/issuers/" + i0,schemaPath:"common.schema.json#/$defs/line/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema34,data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(func5(data9) < 1){
const err23 = {instancePath:instancePath+"/issuers/" + i0,schemaPath:"common.schema.json#/$defs/line/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34,data:data9};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/issuers/" + i0,schemaPath:"common.schema.json#/$defs/line/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.type,parentSchema:schema34,data:data9};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
const found0 = func0(data8);
if(found0 !== undefined){
const err25 = {instancePath:instancePath+"/issuers",schemaPath:"#/properties/issuers/uniqueItems",keyword:"uniqueItems",params:found0,message:"is there twice",schema:true,parentSchema:schema31.properties.issuers,data:data8};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/issuers",schemaPath:"#/properties/issuers/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.issuers.type,parentSchema:schema31.properties.issuers,data:data8};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.certificate !== undefined){
if(!(validate26(data.certificate, {instancePath:instancePath+"/certificate",parentData:data,parentDataProperty:"certificate",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : validate26.errors.reduce((all, each) => (all.push(each), all), vErrors);
errors = vErrors.length;
}
}
if(data.previous !== undefined){
if(!(validate26(data.previous, {instancePath:instancePath+"/previous",parentData:data,parentDataProperty:"previous",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : validate26.errors.reduce((all, each) => (all.push(each), all), vErrors);
errors = vErrors.length;
}
}
if(data.addresses !== undefined){
let data12 = data.addresses;
if(typeof data12 !== "string"){
const err27 = {instancePath:instancePath+"/addresses",schemaPath:"#/properties/addresses/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.addresses.type,parentSchema:schema31.properties.addresses,data:data12};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(!((data12 === "first") || (data12 === "all"))){
const err28 = {instancePath:instancePath+"/addresses",schemaPath:"#/properties/addresses/enum",keyword:"enum",params:{allowedValues: schema31.properties.addresses.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.addresses.enum,parentSchema:schema31.properties.addresses,data:data12};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.keyTypes !== undefined){
let data13 = data.keyTypes;
if(typeof data13 !== "string"){
const err29 = {instancePath:instancePath+"/keyTypes",schemaPath:"#/properties/keyTypes/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.keyTypes.type,parentSchema:schema31.properties.keyTypes,data:data13};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(!((data13 === "preferred") || (data13 === "both"))){
const err30 = {instancePath:instancePath+"/keyTypes",schemaPath:"#/properties/keyTypes/enum",keyword:"enum",params:{allowedValues: schema31.properties.keyTypes.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.keyTypes.enum,parentSchema:schema31.properties.keyTypes,data:data13};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.ecdsa !== undefined){
let data14 = data.ecdsa;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(Object.keys(data14).length < 1){
const err31 = {instancePath:instancePath+"/ecdsa",schemaPath:"#/properties/ecdsa/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema31.properties.ecdsa,data:data14};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
for(const key1 in data14){
if(!((key1 === "certificate") || (key1 === "previous"))){
const err32 = {instancePath:instancePath+"/ecdsa",schemaPath:"#/properties/ecdsa/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.ecdsa,data:data14};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data14.certificate !== undefined){
if(!(validate26(data14.certificate, {instancePath:instancePath+"/ecdsa/certificate",parentData:data14,parentDataProperty:"certificate",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : validate26.errors.reduce((all, each) => (all.push(each), all), vErrors);
errors = vErrors.length;
}
}
if(data14.previous !== undefined){
if(!(validate26(data14.previous, {instancePath:instancePath+"/ecdsa/previous",parentData:data14,parentDataProperty:"previous",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : validate26.errors.reduce((all, each) => (all.push(each), all), vErrors);
errors = vErrors.length;
}
}
}
else {
const err33 = {instancePath:instancePath+"/ecdsa",schemaPath:"#/properties/ecdsa/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.ecdsa.type,parentSchema:schema31.properties.ecdsa,data:data14};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.track !== undefined){
let data17 = data.track;
if(typeof data17 !== "string"){
const err34 = {instancePath:instancePath+"/track",schemaPath:"#/properties/track/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.track.type,parentSchema:schema31.properties.track,data:data17};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(!((data17 === "exact") || (data17 === "orderly"))){
const err35 = {instancePath:instancePath+"/track",schemaPath:"#/properties/track/enum",keyword:"enum",params:{allowedValues: schema31.properties.track.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.track.enum,parentSchema:schema31.properties.track,data:data17};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.trust !== undefined){
let data18 = data.trust;
if(typeof data18 === "string"){
if(!pattern4.test(data18)){
const err36 = {instancePath:instancePath+"/trust",schemaPath:"common.schema.json#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",parentSchema:schema33,data:data18};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
else {
const err37 = {instancePath:instancePath+"/trust",schemaPath:"common.schema.json#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.type,parentSchema:schema33,data:data18};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.endpoints !== undefined){
let data19 = data.endpoints;
if(Array.isArray(data19)){
if(data19.length > 1000){
const err38 = {instancePath:instancePath+"/endpoints",schemaPath:"#/properties/endpoints/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items",schema:1000,parentSchema:schema31.properties.endpoints,data:data19};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
const len1 = data19.length;
for(let i1=0; i1<len1; i1++){
if(!(validate34(data19[i1], {instancePath:instancePath+"/endpoints/" + i1,parentData:data19,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate34.errors : validate34.errors.reduce((all, each) => (all.push(each), all), vErrors);
errors = vErrors.length;
}
}
}
else {
const err39 = {instancePath:instancePath+"/endpoints",schemaPath:"#/properties/endpoints/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.endpoints.type,parentSchema:schema31.properties.endpoints,data:data19};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.renewal !== undefined){
if(!(validate38(data.renewal, {instancePath:instancePath+"/renewal",parentData:data,parentDataProperty:"renewal",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate38.errors : validate38.errors.reduce((all, each) => (all.push(each), all), vErrors);
errors = vErrors.length;
}
}
if(data.handover !== undefined){
if(!(validate42(data.handover, {instancePath:instancePath+"/handover",parentData:data,parentDataProperty:"handover",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate42.errors : validate42.errors.reduce((all, each) => (all.push(each), all), vErrors);
errors = vErrors.length;
}
}
if(data.adopted !== undefined){
let data23 = data.adopted;
if(typeof data23 !== "boolean"){
const err40 = {instancePath:instancePath+"/adopted",schemaPath:"#/properties/adopted/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.adopted.type,parentSchema:schema31.properties.adopted,data:data23};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.acknowledged !== undefined){
let data24 = data.acknowledged;
if(Array.isArray(data24)){
if(data24.length > 100){
const err41 = {instancePath:instancePath+"/acknowledged",schemaPath:"#/properties/acknowledged/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items",schema:100,parentSchema:schema31.properties.acknowledged,data:data24};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
const len2 = data24.length;
for(let i2=0; i2<len2; i2++){
if(!(validate51(data24[i2], {instancePath:instancePath+"/acknowledged/" + i2,parentData:data24,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate51.errors : validate51.errors.reduce((all, each) => (all.push(each), all), vErrors);
errors = vErrors.length;
}
}
}
else {
const err42 = {instancePath:instancePath+"/acknowledged",schemaPath:"#/properties/acknowledged/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.acknowledged.type,parentSchema:schema31.properties.acknowledged,data:data24};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
