/** Generated from schemas/memory.schema.json by scripts/generate/generate.ts: edit that, then `npm run generate`. */

"use strict";
exports.validate = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://certledger.dev/schemas/memory.schema.json","title":"Memory line","description":"One line of memory.ndjson: what the next sweep must know of the earlier ones about one endpoint or one generation.","oneOf":[{"$ref":"#/$defs/endpoint"},{"$ref":"#/$defs/generation"}],"$defs":{"endpoint":{"type":"object","title":"An endpoint","required":["entry","endpoint","failures"],"additionalProperties":false,"properties":{"entry":{"type":"string","description":"Id of the ledger entry."},"endpoint":{"type":"string","description":"protocol://host:port, with @address and ?sni=name where they are set."},"failures":{"type":"integer","minimum":0,"description":"Sweeps in a row in which it failed, counted no further than `unreachable.after`."},"failingSince":{"type":"string","format":"date-time","description":"The sweep in which it began to fail."},"served":{"type":"string","pattern":"^[0-9a-f]{64}$","description":"SHA-256 of the certificate it served last."},"accepted":{"const":true,"description":"It failed in a sweep with --force: until it serves again, the guard does not count it as dark."}}},"generation":{"type":"object","title":"A generation","required":["entry","sha256","firstSeen"],"additionalProperties":false,"properties":{"entry":{"type":"string","description":"Id of the ledger entry."},"sha256":{"type":"string","pattern":"^[0-9a-f]{64}$","description":"SHA-256 of the certificate."},"firstSeen":{"type":"string","format":"date-time","description":"The sweep in which an endpoint of the entry first served it."},"notBefore":{"type":"string","format":"date-time","description":"Where its validity begins."},"notAfter":{"type":"string","format":"date-time","description":"Where its validity ends."},"publicKey":{"type":"string","pattern":"^[0-9a-f]{64}$","description":"SHA-256 over its SubjectPublicKeyInfo."},"authority":{"type":"object","description":"The CA it came from.","required":["organization","anchor"],"additionalProperties":false,"properties":{"organization":{"type":"string"},"anchor":{"type":"string"}}}}}}};
const schema32 = {"type":"object","title":"An endpoint","required":["entry","endpoint","failures"],"additionalProperties":false,"properties":{"entry":{"type":"string","description":"Id of the ledger entry."},"endpoint":{"type":"string","description":"protocol://host:port, with @address and ?sni=name where they are set."},"failures":{"type":"integer","minimum":0,"description":"Sweeps in a row in which it failed, counted no further than `unreachable.after`."},"failingSince":{"type":"string","format":"date-time","description":"The sweep in which it began to fail."},"served":{"type":"string","pattern":"^[0-9a-f]{64}$","description":"SHA-256 of the certificate it served last."},"accepted":{"const":true,"description":"It failed in a sweep with --force: until it serves again, the guard does not count it as dark."}}};
const schema33 = {"type":"object","title":"A generation","required":["entry","sha256","firstSeen"],"additionalProperties":false,"properties":{"entry":{"type":"string","description":"Id of the ledger entry."},"sha256":{"type":"string","pattern":"^[0-9a-f]{64}$","description":"SHA-256 of the certificate."},"firstSeen":{"type":"string","format":"date-time","description":"The sweep in which an endpoint of the entry first served it."},"notBefore":{"type":"string","format":"date-time","description":"Where its validity begins."},"notAfter":{"type":"string","format":"date-time","description":"Where its validity ends."},"publicKey":{"type":"string","pattern":"^[0-9a-f]{64}$","description":"SHA-256 over its SubjectPublicKeyInfo."},"authority":{"type":"object","description":"The CA it came from.","required":["organization","anchor"],"additionalProperties":false,"properties":{"organization":{"type":"string"},"anchor":{"type":"string"}}}}};
const formats0 = require("ajv-formats/dist/formats").fullFormats["date-time"];
const pattern4 = new RegExp("^[0-9a-f]{64}$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://certledger.dev/schemas/memory.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
let valid0 = false;
let passing0 = null;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.entry === undefined) && (missing0 = "entry")) || ((data.endpoint === undefined) && (missing0 = "endpoint"))) || ((data.failures === undefined) && (missing0 = "failures"))){
const err0 = {instancePath,schemaPath:"#/$defs/endpoint/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
const _errs4 = errors;
for(const key0 in data){
if(!((((((key0 === "entry") || (key0 === "endpoint")) || (key0 === "failures")) || (key0 === "failingSince")) || (key0 === "served")) || (key0 === "accepted"))){
const err1 = {instancePath,schemaPath:"#/$defs/endpoint/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
break;
}
}
if(_errs4 === errors){
if(data.entry !== undefined){
const _errs5 = errors;
if(typeof data.entry !== "string"){
const err2 = {instancePath:instancePath+"/entry",schemaPath:"#/$defs/endpoint/properties/entry/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var valid2 = _errs5 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.endpoint !== undefined){
const _errs7 = errors;
if(typeof data.endpoint !== "string"){
const err3 = {instancePath:instancePath+"/endpoint",schemaPath:"#/$defs/endpoint/properties/endpoint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var valid2 = _errs7 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.failures !== undefined){
let data2 = data.failures;
const _errs9 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err4 = {instancePath:instancePath+"/failures",schemaPath:"#/$defs/endpoint/properties/failures/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(errors === _errs9){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
const err5 = {instancePath:instancePath+"/failures",schemaPath:"#/$defs/endpoint/properties/failures/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.failingSince !== undefined){
let data3 = data.failingSince;
const _errs11 = errors;
if(errors === _errs11){
if(errors === _errs11){
if(typeof data3 === "string"){
if(!(formats0.validate(data3))){
const err6 = {instancePath:instancePath+"/failingSince",schemaPath:"#/$defs/endpoint/properties/failingSince/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
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
const err7 = {instancePath:instancePath+"/failingSince",schemaPath:"#/$defs/endpoint/properties/failingSince/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
var valid2 = _errs11 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.served !== undefined){
let data4 = data.served;
const _errs13 = errors;
if(errors === _errs13){
if(typeof data4 === "string"){
if(!pattern4.test(data4)){
const err8 = {instancePath:instancePath+"/served",schemaPath:"#/$defs/endpoint/properties/served/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""};
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
const err9 = {instancePath:instancePath+"/served",schemaPath:"#/$defs/endpoint/properties/served/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
var valid2 = _errs13 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.accepted !== undefined){
const _errs15 = errors;
if(true !== data.accepted){
const err10 = {instancePath:instancePath+"/accepted",schemaPath:"#/$defs/endpoint/properties/accepted/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
var valid2 = _errs15 === errors;
}
else {
var valid2 = true;
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
const err11 = {instancePath,schemaPath:"#/$defs/endpoint/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
var _valid0 = _errs1 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
var props0 = true;
}
const _errs16 = errors;
const _errs17 = errors;
if(errors === _errs17){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((((data.entry === undefined) && (missing1 = "entry")) || ((data.sha256 === undefined) && (missing1 = "sha256"))) || ((data.firstSeen === undefined) && (missing1 = "firstSeen"))){
const err12 = {instancePath,schemaPath:"#/$defs/generation/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
else {
const _errs19 = errors;
for(const key1 in data){
if(!(((((((key1 === "entry") || (key1 === "sha256")) || (key1 === "firstSeen")) || (key1 === "notBefore")) || (key1 === "notAfter")) || (key1 === "publicKey")) || (key1 === "authority"))){
const err13 = {instancePath,schemaPath:"#/$defs/generation/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
break;
}
}
if(_errs19 === errors){
if(data.entry !== undefined){
const _errs20 = errors;
if(typeof data.entry !== "string"){
const err14 = {instancePath:instancePath+"/entry",schemaPath:"#/$defs/generation/properties/entry/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
var valid4 = _errs20 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.sha256 !== undefined){
let data7 = data.sha256;
const _errs22 = errors;
if(errors === _errs22){
if(typeof data7 === "string"){
if(!pattern4.test(data7)){
const err15 = {instancePath:instancePath+"/sha256",schemaPath:"#/$defs/generation/properties/sha256/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""};
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
const err16 = {instancePath:instancePath+"/sha256",schemaPath:"#/$defs/generation/properties/sha256/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
var valid4 = _errs22 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.firstSeen !== undefined){
let data8 = data.firstSeen;
const _errs24 = errors;
if(errors === _errs24){
if(errors === _errs24){
if(typeof data8 === "string"){
if(!(formats0.validate(data8))){
const err17 = {instancePath:instancePath+"/firstSeen",schemaPath:"#/$defs/generation/properties/firstSeen/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
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
const err18 = {instancePath:instancePath+"/firstSeen",schemaPath:"#/$defs/generation/properties/firstSeen/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
var valid4 = _errs24 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.notBefore !== undefined){
let data9 = data.notBefore;
const _errs26 = errors;
if(errors === _errs26){
if(errors === _errs26){
if(typeof data9 === "string"){
if(!(formats0.validate(data9))){
const err19 = {instancePath:instancePath+"/notBefore",schemaPath:"#/$defs/generation/properties/notBefore/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/notBefore",schemaPath:"#/$defs/generation/properties/notBefore/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
var valid4 = _errs26 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.notAfter !== undefined){
let data10 = data.notAfter;
const _errs28 = errors;
if(errors === _errs28){
if(errors === _errs28){
if(typeof data10 === "string"){
if(!(formats0.validate(data10))){
const err21 = {instancePath:instancePath+"/notAfter",schemaPath:"#/$defs/generation/properties/notAfter/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
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
const err22 = {instancePath:instancePath+"/notAfter",schemaPath:"#/$defs/generation/properties/notAfter/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
var valid4 = _errs28 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.publicKey !== undefined){
let data11 = data.publicKey;
const _errs30 = errors;
if(errors === _errs30){
if(typeof data11 === "string"){
if(!pattern4.test(data11)){
const err23 = {instancePath:instancePath+"/publicKey",schemaPath:"#/$defs/generation/properties/publicKey/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""};
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
const err24 = {instancePath:instancePath+"/publicKey",schemaPath:"#/$defs/generation/properties/publicKey/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
var valid4 = _errs30 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.authority !== undefined){
let data12 = data.authority;
const _errs32 = errors;
if(errors === _errs32){
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
let missing2;
if(((data12.organization === undefined) && (missing2 = "organization")) || ((data12.anchor === undefined) && (missing2 = "anchor"))){
const err25 = {instancePath:instancePath+"/authority",schemaPath:"#/$defs/generation/properties/authority/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
else {
const _errs34 = errors;
for(const key2 in data12){
if(!((key2 === "organization") || (key2 === "anchor"))){
const err26 = {instancePath:instancePath+"/authority",schemaPath:"#/$defs/generation/properties/authority/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
break;
}
}
if(_errs34 === errors){
if(data12.organization !== undefined){
const _errs35 = errors;
if(typeof data12.organization !== "string"){
const err27 = {instancePath:instancePath+"/authority/organization",schemaPath:"#/$defs/generation/properties/authority/properties/organization/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
var valid5 = _errs35 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data12.anchor !== undefined){
const _errs37 = errors;
if(typeof data12.anchor !== "string"){
const err28 = {instancePath:instancePath+"/authority/anchor",schemaPath:"#/$defs/generation/properties/authority/properties/anchor/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
var valid5 = _errs37 === errors;
}
else {
var valid5 = true;
}
}
}
}
}
else {
const err29 = {instancePath:instancePath+"/authority",schemaPath:"#/$defs/generation/properties/authority/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
var valid4 = _errs32 === errors;
}
else {
var valid4 = true;
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
const err30 = {instancePath,schemaPath:"#/$defs/generation/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
var _valid0 = _errs16 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
if(props0 !== true){
props0 = true;
}
}
}
if(!valid0){
const err31 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
validate20.errors = vErrors;
return false;
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
validate20.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate20.evaluated = {"dynamicProps":true,"dynamicItems":false};
