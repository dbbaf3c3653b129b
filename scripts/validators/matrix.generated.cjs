/** Generated from schemas/matrix.schema.json by scripts/generate/generate.ts: edit that, then `npm run generate`. */

"use strict";
exports.validate = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://certledger.dev/schemas/matrix.schema.json","title":"Matrix","description":"The jobs of a sweep on GitHub Actions, as certledger matrix prints them for strategy.matrix.","type":"object","additionalProperties":false,"required":["include"],"properties":{"include":{"type":"array","maxItems":256,"description":"One job each.","items":{"title":"Job","type":"object","additionalProperties":false,"required":["name","id","site","select","shard","runner","vantage","endpoints"],"properties":{"name":{"type":"string","maxLength":1000,"description":"For people: makuhari 1/2."},"id":{"type":"string","maxLength":1000,"description":"Unique, and safe in the name of an artifact: site-makuhari-1-of-2.","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]*$"},"site":{"type":"string","maxLength":1000,"description":"Empty: the entries that name no site."},"select":{"type":"string","maxLength":1000,"description":"What probe is told of the site."},"shard":{"type":"string","maxLength":1000,"description":"1/2: the first of two parts.","pattern":"^[1-9][0-9]{0,3}/[1-9][0-9]{0,3}$"},"runner":{"type":"array","items":{"type":"string"},"description":"Labels, for runs-on."},"vantage":{"type":"string","maxLength":1000,"description":"The labels of the runner as one word."},"endpoints":{"type":"integer","minimum":0,"description":"Endpoints it probes, those that are skipped left out."}}}}}};
const func4 = require("ajv/dist/runtime/ucs2length").default;
const pattern4 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]*$", "u");
const pattern5 = new RegExp("^[1-9][0-9]{0,3}/[1-9][0-9]{0,3}$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://certledger.dev/schemas/matrix.schema.json" */;
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
if((data.include === undefined) && (missing0 = "include")){
validate20.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "include")){
validate20.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.include !== undefined){
let data0 = data.include;
const _errs2 = errors;
if(errors === _errs2){
if(Array.isArray(data0)){
if(data0.length > 256){
validate20.errors = [{instancePath:instancePath+"/include",schemaPath:"#/properties/include/maxItems",keyword:"maxItems",params:{limit: 256},message:"must NOT have more than 256 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
const _errs4 = errors;
if(errors === _errs4){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if(((((((((data1.name === undefined) && (missing1 = "name")) || ((data1.id === undefined) && (missing1 = "id"))) || ((data1.site === undefined) && (missing1 = "site"))) || ((data1.select === undefined) && (missing1 = "select"))) || ((data1.shard === undefined) && (missing1 = "shard"))) || ((data1.runner === undefined) && (missing1 = "runner"))) || ((data1.vantage === undefined) && (missing1 = "vantage"))) || ((data1.endpoints === undefined) && (missing1 = "endpoints"))){
validate20.errors = [{instancePath:instancePath+"/include/" + i0,schemaPath:"#/properties/include/items/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs6 = errors;
for(const key1 in data1){
if(!((((((((key1 === "name") || (key1 === "id")) || (key1 === "site")) || (key1 === "select")) || (key1 === "shard")) || (key1 === "runner")) || (key1 === "vantage")) || (key1 === "endpoints"))){
validate20.errors = [{instancePath:instancePath+"/include/" + i0,schemaPath:"#/properties/include/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs6 === errors){
if(data1.name !== undefined){
let data2 = data1.name;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(func4(data2) > 1000){
validate20.errors = [{instancePath:instancePath+"/include/" + i0+"/name",schemaPath:"#/properties/include/items/properties/name/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters"}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/include/" + i0+"/name",schemaPath:"#/properties/include/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs7 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.id !== undefined){
let data3 = data1.id;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data3 === "string"){
if(func4(data3) > 1000){
validate20.errors = [{instancePath:instancePath+"/include/" + i0+"/id",schemaPath:"#/properties/include/items/properties/id/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters"}];
return false;
}
else {
if(!pattern4.test(data3)){
validate20.errors = [{instancePath:instancePath+"/include/" + i0+"/id",schemaPath:"#/properties/include/items/properties/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]*$"+"\""}];
return false;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/include/" + i0+"/id",schemaPath:"#/properties/include/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.site !== undefined){
let data4 = data1.site;
const _errs11 = errors;
if(errors === _errs11){
if(typeof data4 === "string"){
if(func4(data4) > 1000){
validate20.errors = [{instancePath:instancePath+"/include/" + i0+"/site",schemaPath:"#/properties/include/items/properties/site/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters"}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/include/" + i0+"/site",schemaPath:"#/properties/include/items/properties/site/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs11 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.select !== undefined){
let data5 = data1.select;
const _errs13 = errors;
if(errors === _errs13){
if(typeof data5 === "string"){
if(func4(data5) > 1000){
validate20.errors = [{instancePath:instancePath+"/include/" + i0+"/select",schemaPath:"#/properties/include/items/properties/select/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters"}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/include/" + i0+"/select",schemaPath:"#/properties/include/items/properties/select/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs13 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.shard !== undefined){
let data6 = data1.shard;
const _errs15 = errors;
if(errors === _errs15){
if(typeof data6 === "string"){
if(func4(data6) > 1000){
validate20.errors = [{instancePath:instancePath+"/include/" + i0+"/shard",schemaPath:"#/properties/include/items/properties/shard/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters"}];
return false;
}
else {
if(!pattern5.test(data6)){
validate20.errors = [{instancePath:instancePath+"/include/" + i0+"/shard",schemaPath:"#/properties/include/items/properties/shard/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,3}/[1-9][0-9]{0,3}$"},message:"must match pattern \""+"^[1-9][0-9]{0,3}/[1-9][0-9]{0,3}$"+"\""}];
return false;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/include/" + i0+"/shard",schemaPath:"#/properties/include/items/properties/shard/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs15 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.runner !== undefined){
let data7 = data1.runner;
const _errs17 = errors;
if(errors === _errs17){
if(Array.isArray(data7)){
var valid3 = true;
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
const _errs19 = errors;
if(typeof data7[i1] !== "string"){
validate20.errors = [{instancePath:instancePath+"/include/" + i0+"/runner/" + i1,schemaPath:"#/properties/include/items/properties/runner/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs19 === errors;
if(!valid3){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/include/" + i0+"/runner",schemaPath:"#/properties/include/items/properties/runner/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid2 = _errs17 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.vantage !== undefined){
let data9 = data1.vantage;
const _errs21 = errors;
if(errors === _errs21){
if(typeof data9 === "string"){
if(func4(data9) > 1000){
validate20.errors = [{instancePath:instancePath+"/include/" + i0+"/vantage",schemaPath:"#/properties/include/items/properties/vantage/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters"}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/include/" + i0+"/vantage",schemaPath:"#/properties/include/items/properties/vantage/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs21 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.endpoints !== undefined){
let data10 = data1.endpoints;
const _errs23 = errors;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
validate20.errors = [{instancePath:instancePath+"/include/" + i0+"/endpoints",schemaPath:"#/properties/include/items/properties/endpoints/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs23){
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 < 0 || isNaN(data10)){
validate20.errors = [{instancePath:instancePath+"/include/" + i0+"/endpoints",schemaPath:"#/properties/include/items/properties/endpoints/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid2 = _errs23 === errors;
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
}
}
else {
validate20.errors = [{instancePath:instancePath+"/include/" + i0,schemaPath:"#/properties/include/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/include",schemaPath:"#/properties/include/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
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
