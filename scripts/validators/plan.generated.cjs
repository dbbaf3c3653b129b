/** Generated from schemas/plan.schema.json by scripts/generate/generate.ts: edit that, then `npm run generate`. */

"use strict";
exports.validate = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://certledger.dev/schemas/plan.schema.json","title":"Plan","description":"What `certledger plan` would change in the tracker, for people to review and for `certledger apply` to carry out.","type":"object","properties":{"schemaVersion":{"const":1},"generatedAt":{"type":"string","format":"date-time","description":"The instant of the comparison the plan was made from."},"tracker":{"type":"string","description":"The repository it was made for, and the only one it may be applied to; absent: a local folder, or none."},"refused":{"description":"Why the guard held something back, each reason once; the actions are what it does not doubt, and those on the issue about the sweep itself.","type":"array","minItems":1,"items":{"oneOf":[{"type":"object","properties":{"reason":{"const":"clock"},"remembered":{"type":"string","format":"date-time","description":"When an earlier sweep was made; it is still to come."}},"required":["reason","remembered"],"additionalProperties":false},{"type":"object","properties":{"reason":{"const":"folder"},"folders":{"type":"array","items":{"type":"string"},"description":"Folders of the ledger that are not there or cannot be read."},"entries":{"type":"array","items":{"type":"string"},"description":"Entries of which nothing is concluded for it."}},"required":["reason","folders","entries"],"additionalProperties":false},{"type":"object","properties":{"reason":{"const":"withdrawn"},"known":{"type":"integer","minimum":0,"description":"How many entries were watched before."},"entries":{"type":"array","items":{"type":"string"},"description":"Those of them that are not any more."}},"required":["reason","known","entries"],"additionalProperties":false},{"type":"object","properties":{"reason":{"const":"dark"},"dark":{"type":"integer","minimum":0,"description":"How many endpoints went dark."},"previouslyServed":{"type":"integer","minimum":0,"description":"Of how many that used to serve a certificate."},"endpoints":{"type":"array","items":{"type":"string"},"description":"Those that went dark."}},"required":["reason","dark","previouslyServed","endpoints"],"additionalProperties":false},{"type":"object","properties":{"reason":{"const":"closings"},"wanted":{"type":"integer","minimum":0,"description":"How many issues would be closed."},"open":{"type":"integer","minimum":0,"description":"Of how many that would then be open."},"issues":{"type":"array","items":{"type":"integer","minimum":1},"description":"Their numbers."}},"required":["reason","wanted","open","issues"],"additionalProperties":false},{"type":"object","properties":{"reason":{"const":"too-many-issues"},"maximum":{"type":"integer","minimum":0,"description":"`issues.maxNew` of the settings."},"waiting":{"type":"array","description":"Those that were not opened, the worst first.","items":{"type":"object","properties":{"entry":{"$ref":"#/$defs/entry"},"severity":{"enum":["info","warning","error"]},"title":{"type":"string"}},"required":["entry","severity","title"],"additionalProperties":false}}},"required":["reason","maximum","waiting"],"additionalProperties":false}]}},"actions":{"type":"array","description":"In the order they are carried out.","items":{"oneOf":[{"type":"object","properties":{"kind":{"const":"create-label"},"label":{"$ref":"#/$defs/label"}},"required":["kind","label"],"additionalProperties":false},{"type":"object","properties":{"kind":{"const":"open-issue"},"entry":{"$ref":"#/$defs/entry"},"content":{"$ref":"#/$defs/content"},"newest":{"type":"integer","minimum":1,"description":"The newest issue of the entry that planning saw, a closed one."}},"required":["kind","entry","content"],"additionalProperties":false},{"type":"object","description":"Keeps the state the issue is in.","properties":{"kind":{"const":"update-issue"},"entry":{"$ref":"#/$defs/entry"},"was":{"$ref":"#/$defs/precondition"},"content":{"$ref":"#/$defs/content"},"comment":{"$ref":"#/$defs/comment"}},"required":["kind","entry","was","content"],"additionalProperties":false},{"type":"object","properties":{"kind":{"const":"reopen-issue"},"entry":{"$ref":"#/$defs/entry"},"was":{"$ref":"#/$defs/precondition"},"content":{"$ref":"#/$defs/content"},"comment":{"$ref":"#/$defs/comment"}},"required":["kind","entry","was","content","comment"],"additionalProperties":false},{"type":"object","properties":{"kind":{"const":"close-issue"},"entry":{"$ref":"#/$defs/entry"},"was":{"$ref":"#/$defs/precondition"},"content":{"$ref":"#/$defs/content"},"comment":{"$ref":"#/$defs/comment"}},"required":["kind","entry","was","content","comment"],"additionalProperties":false},{"type":"object","description":"Makes the rolling pull request hold exactly these commits.","properties":{"kind":{"const":"update-ledger"},"branch":{"type":"string","description":"The rolling branch.","pattern":"^certledger/ledger-update(?:-[A-Za-z0-9-]+)?$"},"was":{"$ref":"#/$defs/precondition"},"newest":{"type":"integer","minimum":1,"description":"The newest pull request that planning saw, a closed or merged one."},"title":{"type":"string"},"body":{"type":"string"},"labels":{"type":"array","items":{"type":"string"},"description":"Names."},"marker":{"$ref":"#/$defs/marker"},"commits":{"type":"array","items":{"$ref":"#/$defs/commit"}}},"required":["kind","branch","title","body","labels","marker","commits"],"additionalProperties":false},{"type":"object","properties":{"kind":{"const":"close-ledger-update"},"branch":{"type":"string","description":"The rolling branch.","pattern":"^certledger/ledger-update(?:-[A-Za-z0-9-]+)?$"},"was":{"$ref":"#/$defs/precondition"},"body":{"type":"string"},"comment":{"$ref":"#/$defs/comment"}},"required":["kind","branch","was","body","comment"],"additionalProperties":false}]}}},"required":["schemaVersion","generatedAt","actions"],"additionalProperties":false,"$defs":{"entry":{"type":"string","description":"Id of a ledger entry; empty for the issue about the sweep itself."},"label":{"type":"object","properties":{"name":{"type":"string"},"color":{"type":"string","description":"Six hexadecimal digits.","pattern":"^[0-9a-fA-F]{6}$"},"description":{"type":"string"}},"required":["name","color","description"],"additionalProperties":false},"content":{"type":"object","description":"Everything an issue is to say.","properties":{"title":{"type":"string","maxLength":256},"body":{"type":"string","description":"Markdown; its last line is the marker.","maxLength":65536},"labels":{"type":"array","items":{"type":"string"},"description":"Names."},"assignees":{"type":"array","items":{"type":"string"},"description":"Logins."},"marker":{"$ref":"#/$defs/marker"}},"required":["title","body","labels","assignees","marker"],"additionalProperties":false},"marker":{"type":"object","description":"The hidden last line of a body.","properties":{"kind":{"enum":["entry","sweep","update"]},"entry":{"$ref":"#/$defs/entry"},"hash":{"type":"string","pattern":"^[0-9a-f]{64}$","description":"SHA-256 of everything certledger wants of the issue or pull request."},"status":{"enum":["open","resolved"]},"level":{"type":"object","description":"How bad it is; a rank grows with the expiry stage.","properties":{"severity":{"enum":["info","warning","error"]},"rank":{"type":"integer","minimum":0}},"required":["severity","rank"],"additionalProperties":false},"turn":{"type":"integer","minimum":1,"description":"Grows with every change."},"assigned":{"type":"array","items":{"type":"string"},"description":"Logins of those certledger assigned."},"ledger":{"type":"string","minLength":1,"maxLength":100,"description":"Name of the ledger it is of, where that has one."},"type":{"enum":["item","system"],"description":"Of an entry's issue: what the entry is, where it is no certificate."},"waiting":{"type":"object","description":"Of the issue about the sweep: how many issues were wanted and not opened, by severity.","properties":{"errors":{"type":"integer","minimum":0},"others":{"type":"integer","minimum":0},"maximum":{"type":"integer","minimum":0,"description":"`issues.maxNew` at that time."}},"required":["errors","others","maximum"],"additionalProperties":false},"rules":{"type":"array","items":{"type":"string"},"description":"Of the issue about the sweep: the reasons of which people have been told. Of an entry's issue: the rules that people have been told of, as far as it matters: those of severity error, and those about duties, handovers and systems."},"others":{"type":"array","items":{"type":"string"},"description":"Of an entry's issue: the other rules of which it tells that alone would keep it open."},"entries":{"type":"array","items":{"type":"string"},"description":"Of the pull request: `entry:first eight digits of the fingerprint`."}},"required":["kind","entry","hash","status","level","turn"],"additionalProperties":false},"precondition":{"type":"object","description":"What the plan was made on; anything else means that the world has moved on.","properties":{"number":{"type":"integer","minimum":1,"description":"Of the issue or pull request."},"state":{"enum":["open","closed"]},"hash":{"type":"string","pattern":"^[0-9a-f]{64}$","description":"SHA-256 of everything certledger wants of the issue or pull request."}},"required":["number","state","hash"],"additionalProperties":false},"comment":{"type":"object","properties":{"id":{"type":"string","description":"By it a comment that is already there is known."},"body":{"type":"string","description":"Markdown.","maxLength":65536}},"required":["id","body"],"additionalProperties":false},"commit":{"type":"object","description":"One commit of the rolling pull request: one entry.","properties":{"entry":{"type":"string"},"file":{"type":"string","description":"Relative to the root.","pattern":"^inventory/(?!.*(?:^|/)\\.\\.(?:/|$))[^\\\\]+$"},"message":{"type":"string"},"update":{"type":"object","properties":{"entry":{"type":"string"},"keyType":{"enum":["rsa","ecdsa"],"description":"Which of the two certificates of an entry with keyTypes: both."},"kind":{"enum":["first-record","renewed"]},"certificate":{"type":"object","properties":{"subject":{"type":"object","properties":{"commonName":{"type":"string"},"organization":{"type":"string"},"country":{"type":"string"}},"required":[],"additionalProperties":false},"names":{"type":"array","items":{"type":"string"},"description":"DNS names and IP addresses."},"issuer":{"type":"string"},"authority":{"type":"object","description":"The CA it came from.","required":["organization","anchor"],"additionalProperties":false,"properties":{"organization":{"type":"string"},"anchor":{"type":"string"}}},"serial":{"type":"string"},"sha256":{"type":"string","pattern":"^[0-9a-f]{64}$"},"notBefore":{"type":"string"},"notAfter":{"type":"string"}},"required":["sha256"],"additionalProperties":false},"leftOut":{"type":"array","description":"What the certificate states and no record can hold: serial, subject.country, …; absent: nothing.","minItems":1,"items":{"type":"string"}},"verdict":{"type":"object","description":"What verification at the endpoints came to, the worst of it.","properties":{"path":{"enum":["trusted","self-signed","unanchored","untrusted","invalid"]},"hostname":{"enum":["match","mismatch","unchecked"]},"revoked":{"const":true},"dates":{"enum":["expired","not-yet-valid","never-valid"]}},"required":["path","hostname"],"additionalProperties":false}},"required":["entry","kind","certificate"],"additionalProperties":false}},"required":["entry","file","message","update"],"additionalProperties":false}}};
const schema32 = {"type":"string","description":"Id of a ledger entry; empty for the issue about the sweep itself."};
const schema33 = {"type":"object","properties":{"name":{"type":"string"},"color":{"type":"string","description":"Six hexadecimal digits.","pattern":"^[0-9a-fA-F]{6}$"},"description":{"type":"string"}},"required":["name","color","description"],"additionalProperties":false};
const schema39 = {"type":"object","description":"What the plan was made on; anything else means that the world has moved on.","properties":{"number":{"type":"integer","minimum":1,"description":"Of the issue or pull request."},"state":{"enum":["open","closed"]},"hash":{"type":"string","pattern":"^[0-9a-f]{64}$","description":"SHA-256 of everything certledger wants of the issue or pull request."}},"required":["number","state","hash"],"additionalProperties":false};
const schema40 = {"type":"object","properties":{"id":{"type":"string","description":"By it a comment that is already there is known."},"body":{"type":"string","description":"Markdown.","maxLength":65536}},"required":["id","body"],"additionalProperties":false};
const schema48 = {"type":"object","description":"One commit of the rolling pull request: one entry.","properties":{"entry":{"type":"string"},"file":{"type":"string","description":"Relative to the root.","pattern":"^inventory/(?!.*(?:^|/)\\.\\.(?:/|$))[^\\\\]+$"},"message":{"type":"string"},"update":{"type":"object","properties":{"entry":{"type":"string"},"keyType":{"enum":["rsa","ecdsa"],"description":"Which of the two certificates of an entry with keyTypes: both."},"kind":{"enum":["first-record","renewed"]},"certificate":{"type":"object","properties":{"subject":{"type":"object","properties":{"commonName":{"type":"string"},"organization":{"type":"string"},"country":{"type":"string"}},"required":[],"additionalProperties":false},"names":{"type":"array","items":{"type":"string"},"description":"DNS names and IP addresses."},"issuer":{"type":"string"},"authority":{"type":"object","description":"The CA it came from.","required":["organization","anchor"],"additionalProperties":false,"properties":{"organization":{"type":"string"},"anchor":{"type":"string"}}},"serial":{"type":"string"},"sha256":{"type":"string","pattern":"^[0-9a-f]{64}$"},"notBefore":{"type":"string"},"notAfter":{"type":"string"}},"required":["sha256"],"additionalProperties":false},"leftOut":{"type":"array","description":"What the certificate states and no record can hold: serial, subject.country, …; absent: nothing.","minItems":1,"items":{"type":"string"}},"verdict":{"type":"object","description":"What verification at the endpoints came to, the worst of it.","properties":{"path":{"enum":["trusted","self-signed","unanchored","untrusted","invalid"]},"hostname":{"enum":["match","mismatch","unchecked"]},"revoked":{"const":true},"dates":{"enum":["expired","not-yet-valid","never-valid"]}},"required":["path","hostname"],"additionalProperties":false}},"required":["entry","kind","certificate"],"additionalProperties":false}},"required":["entry","file","message","update"],"additionalProperties":false};
const formats0 = require("ajv-formats/dist/formats").fullFormats["date-time"];
const pattern4 = new RegExp("^[0-9a-fA-F]{6}$", "u");
const pattern5 = new RegExp("^[0-9a-f]{64}$", "u");
const pattern9 = new RegExp("^certledger/ledger-update(?:-[A-Za-z0-9-]+)?$", "u");
const pattern11 = new RegExp("^inventory/(?!.*(?:^|/)\\.\\.(?:/|$))[^\\\\]+$", "u");
const schema35 = {"type":"object","description":"Everything an issue is to say.","properties":{"title":{"type":"string","maxLength":256},"body":{"type":"string","description":"Markdown; its last line is the marker.","maxLength":65536},"labels":{"type":"array","items":{"type":"string"},"description":"Names."},"assignees":{"type":"array","items":{"type":"string"},"description":"Logins."},"marker":{"$ref":"#/$defs/marker"}},"required":["title","body","labels","assignees","marker"],"additionalProperties":false};
const func4 = require("ajv/dist/runtime/ucs2length").default;
const schema36 = {"type":"object","description":"The hidden last line of a body.","properties":{"kind":{"enum":["entry","sweep","update"]},"entry":{"$ref":"#/$defs/entry"},"hash":{"type":"string","pattern":"^[0-9a-f]{64}$","description":"SHA-256 of everything certledger wants of the issue or pull request."},"status":{"enum":["open","resolved"]},"level":{"type":"object","description":"How bad it is; a rank grows with the expiry stage.","properties":{"severity":{"enum":["info","warning","error"]},"rank":{"type":"integer","minimum":0}},"required":["severity","rank"],"additionalProperties":false},"turn":{"type":"integer","minimum":1,"description":"Grows with every change."},"assigned":{"type":"array","items":{"type":"string"},"description":"Logins of those certledger assigned."},"ledger":{"type":"string","minLength":1,"maxLength":100,"description":"Name of the ledger it is of, where that has one."},"type":{"enum":["item","system"],"description":"Of an entry's issue: what the entry is, where it is no certificate."},"waiting":{"type":"object","description":"Of the issue about the sweep: how many issues were wanted and not opened, by severity.","properties":{"errors":{"type":"integer","minimum":0},"others":{"type":"integer","minimum":0},"maximum":{"type":"integer","minimum":0,"description":"`issues.maxNew` at that time."}},"required":["errors","others","maximum"],"additionalProperties":false},"rules":{"type":"array","items":{"type":"string"},"description":"Of the issue about the sweep: the reasons of which people have been told. Of an entry's issue: the rules that people have been told of, as far as it matters: those of severity error, and those about duties, handovers and systems."},"others":{"type":"array","items":{"type":"string"},"description":"Of an entry's issue: the other rules of which it tells that alone would keep it open."},"entries":{"type":"array","items":{"type":"string"},"description":"Of the pull request: `entry:first eight digits of the fingerprint`."}},"required":["kind","entry","hash","status","level","turn"],"additionalProperties":false};
const func6 = Object.prototype.hasOwnProperty;

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
if(data.kind === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema36.required,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.entry === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "entry"},message:"must have required property '"+"entry"+"'",schema:schema36.required,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.hash === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "hash"},message:"must have required property '"+"hash"+"'",schema:schema36.required,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.status === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "status"},message:"must have required property '"+"status"+"'",schema:schema36.required,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.level === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "level"},message:"must have required property '"+"level"+"'",schema:schema36.required,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.turn === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "turn"},message:"must have required property '"+"turn"+"'",schema:schema36.required,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!(func6.call(schema36.properties, key0))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.kind !== undefined){
let data0 = data.kind;
if(!(((data0 === "entry") || (data0 === "sweep")) || (data0 === "update"))){
const err7 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema36.properties.kind.enum},message:"must be equal to one of the allowed values",schema:schema36.properties.kind.enum,parentSchema:schema36.properties.kind,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.entry !== undefined){
let data1 = data.entry;
if(typeof data1 !== "string"){
const err8 = {instancePath:instancePath+"/entry",schemaPath:"#/$defs/entry/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.hash !== undefined){
let data2 = data.hash;
if(typeof data2 === "string"){
if(!pattern5.test(data2)){
const err9 = {instancePath:instancePath+"/hash",schemaPath:"#/properties/hash/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\"",schema:"^[0-9a-f]{64}$",parentSchema:schema36.properties.hash,data:data2};
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
const err10 = {instancePath:instancePath+"/hash",schemaPath:"#/properties/hash/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.properties.hash.type,parentSchema:schema36.properties.hash,data:data2};
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
let data3 = data.status;
if(!((data3 === "open") || (data3 === "resolved"))){
const err11 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema36.properties.status.enum},message:"must be equal to one of the allowed values",schema:schema36.properties.status.enum,parentSchema:schema36.properties.status,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.level !== undefined){
let data4 = data.level;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.severity === undefined){
const err12 = {instancePath:instancePath+"/level",schemaPath:"#/properties/level/required",keyword:"required",params:{missingProperty: "severity"},message:"must have required property '"+"severity"+"'",schema:schema36.properties.level.required,parentSchema:schema36.properties.level,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data4.rank === undefined){
const err13 = {instancePath:instancePath+"/level",schemaPath:"#/properties/level/required",keyword:"required",params:{missingProperty: "rank"},message:"must have required property '"+"rank"+"'",schema:schema36.properties.level.required,parentSchema:schema36.properties.level,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key1 in data4){
if(!((key1 === "severity") || (key1 === "rank"))){
const err14 = {instancePath:instancePath+"/level",schemaPath:"#/properties/level/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema36.properties.level,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data4.severity !== undefined){
let data5 = data4.severity;
if(!(((data5 === "info") || (data5 === "warning")) || (data5 === "error"))){
const err15 = {instancePath:instancePath+"/level/severity",schemaPath:"#/properties/level/properties/severity/enum",keyword:"enum",params:{allowedValues: schema36.properties.level.properties.severity.enum},message:"must be equal to one of the allowed values",schema:schema36.properties.level.properties.severity.enum,parentSchema:schema36.properties.level.properties.severity,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data4.rank !== undefined){
let data6 = data4.rank;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err16 = {instancePath:instancePath+"/level/rank",schemaPath:"#/properties/level/properties/rank/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema36.properties.level.properties.rank.type,parentSchema:schema36.properties.level.properties.rank,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 0 || isNaN(data6)){
const err17 = {instancePath:instancePath+"/level/rank",schemaPath:"#/properties/level/properties/rank/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema36.properties.level.properties.rank,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
}
else {
const err18 = {instancePath:instancePath+"/level",schemaPath:"#/properties/level/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema36.properties.level.type,parentSchema:schema36.properties.level,data:data4};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.turn !== undefined){
let data7 = data.turn;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err19 = {instancePath:instancePath+"/turn",schemaPath:"#/properties/turn/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema36.properties.turn.type,parentSchema:schema36.properties.turn,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < 1 || isNaN(data7)){
const err20 = {instancePath:instancePath+"/turn",schemaPath:"#/properties/turn/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema36.properties.turn,data:data7};
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
if(data.assigned !== undefined){
let data8 = data.assigned;
if(Array.isArray(data8)){
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
let data9 = data8[i0];
if(typeof data9 !== "string"){
const err21 = {instancePath:instancePath+"/assigned/" + i0,schemaPath:"#/properties/assigned/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.properties.assigned.items.type,parentSchema:schema36.properties.assigned.items,data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/assigned",schemaPath:"#/properties/assigned/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema36.properties.assigned.type,parentSchema:schema36.properties.assigned,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.ledger !== undefined){
let data10 = data.ledger;
if(typeof data10 === "string"){
if(func4(data10) > 100){
const err23 = {instancePath:instancePath+"/ledger",schemaPath:"#/properties/ledger/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema36.properties.ledger,data:data10};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(func4(data10) < 1){
const err24 = {instancePath:instancePath+"/ledger",schemaPath:"#/properties/ledger/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema36.properties.ledger,data:data10};
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
const err25 = {instancePath:instancePath+"/ledger",schemaPath:"#/properties/ledger/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.properties.ledger.type,parentSchema:schema36.properties.ledger,data:data10};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.type !== undefined){
let data11 = data.type;
if(!((data11 === "item") || (data11 === "system"))){
const err26 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema36.properties.type.enum},message:"must be equal to one of the allowed values",schema:schema36.properties.type.enum,parentSchema:schema36.properties.type,data:data11};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.waiting !== undefined){
let data12 = data.waiting;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.errors === undefined){
const err27 = {instancePath:instancePath+"/waiting",schemaPath:"#/properties/waiting/required",keyword:"required",params:{missingProperty: "errors"},message:"must have required property '"+"errors"+"'",schema:schema36.properties.waiting.required,parentSchema:schema36.properties.waiting,data:data12};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data12.others === undefined){
const err28 = {instancePath:instancePath+"/waiting",schemaPath:"#/properties/waiting/required",keyword:"required",params:{missingProperty: "others"},message:"must have required property '"+"others"+"'",schema:schema36.properties.waiting.required,parentSchema:schema36.properties.waiting,data:data12};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data12.maximum === undefined){
const err29 = {instancePath:instancePath+"/waiting",schemaPath:"#/properties/waiting/required",keyword:"required",params:{missingProperty: "maximum"},message:"must have required property '"+"maximum"+"'",schema:schema36.properties.waiting.required,parentSchema:schema36.properties.waiting,data:data12};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
for(const key2 in data12){
if(!(((key2 === "errors") || (key2 === "others")) || (key2 === "maximum"))){
const err30 = {instancePath:instancePath+"/waiting",schemaPath:"#/properties/waiting/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema36.properties.waiting,data:data12};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data12.errors !== undefined){
let data13 = data12.errors;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err31 = {instancePath:instancePath+"/waiting/errors",schemaPath:"#/properties/waiting/properties/errors/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema36.properties.waiting.properties.errors.type,parentSchema:schema36.properties.waiting.properties.errors,data:data13};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 < 0 || isNaN(data13)){
const err32 = {instancePath:instancePath+"/waiting/errors",schemaPath:"#/properties/waiting/properties/errors/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema36.properties.waiting.properties.errors,data:data13};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
if(data12.others !== undefined){
let data14 = data12.others;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err33 = {instancePath:instancePath+"/waiting/others",schemaPath:"#/properties/waiting/properties/others/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema36.properties.waiting.properties.others.type,parentSchema:schema36.properties.waiting.properties.others,data:data14};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 < 0 || isNaN(data14)){
const err34 = {instancePath:instancePath+"/waiting/others",schemaPath:"#/properties/waiting/properties/others/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema36.properties.waiting.properties.others,data:data14};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
if(data12.maximum !== undefined){
let data15 = data12.maximum;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
const err35 = {instancePath:instancePath+"/waiting/maximum",schemaPath:"#/properties/waiting/properties/maximum/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema36.properties.waiting.properties.maximum.type,parentSchema:schema36.properties.waiting.properties.maximum,data:data15};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 < 0 || isNaN(data15)){
const err36 = {instancePath:instancePath+"/waiting/maximum",schemaPath:"#/properties/waiting/properties/maximum/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema36.properties.waiting.properties.maximum,data:data15};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
}
else {
const err37 = {instancePath:instancePath+"/waiting",schemaPath:"#/properties/waiting/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema36.properties.waiting.type,parentSchema:schema36.properties.waiting,data:data12};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.rules !== undefined){
let data16 = data.rules;
if(Array.isArray(data16)){
const len1 = data16.length;
for(let i1=0; i1<len1; i1++){
let data17 = data16[i1];
if(typeof data17 !== "string"){
const err38 = {instancePath:instancePath+"/rules/" + i1,schemaPath:"#/properties/rules/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.properties.rules.items.type,parentSchema:schema36.properties.rules.items,data:data17};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema36.properties.rules.type,parentSchema:schema36.properties.rules,data:data16};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.others !== undefined){
let data18 = data.others;
if(Array.isArray(data18)){
const len2 = data18.length;
for(let i2=0; i2<len2; i2++){
let data19 = data18[i2];
if(typeof data19 !== "string"){
const err40 = {instancePath:instancePath+"/others/" + i2,schemaPath:"#/properties/others/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.properties.others.items.type,parentSchema:schema36.properties.others.items,data:data19};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath:instancePath+"/others",schemaPath:"#/properties/others/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema36.properties.others.type,parentSchema:schema36.properties.others,data:data18};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.entries !== undefined){
let data20 = data.entries;
if(Array.isArray(data20)){
const len3 = data20.length;
for(let i3=0; i3<len3; i3++){
let data21 = data20[i3];
if(typeof data21 !== "string"){
const err42 = {instancePath:instancePath+"/entries/" + i3,schemaPath:"#/properties/entries/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.properties.entries.items.type,parentSchema:schema36.properties.entries.items,data:data21};
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
const err43 = {instancePath:instancePath+"/entries",schemaPath:"#/properties/entries/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema36.properties.entries.type,parentSchema:schema36.properties.entries,data:data20};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema36.type,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


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
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.title === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "title"},message:"must have required property '"+"title"+"'",schema:schema35.required,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.body === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "body"},message:"must have required property '"+"body"+"'",schema:schema35.required,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.labels === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "labels"},message:"must have required property '"+"labels"+"'",schema:schema35.required,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.assignees === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "assignees"},message:"must have required property '"+"assignees"+"'",schema:schema35.required,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.marker === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "marker"},message:"must have required property '"+"marker"+"'",schema:schema35.required,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "title") || (key0 === "body")) || (key0 === "labels")) || (key0 === "assignees")) || (key0 === "marker"))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.title !== undefined){
let data0 = data.title;
if(typeof data0 === "string"){
if(func4(data0) > 256){
const err6 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters",schema:256,parentSchema:schema35.properties.title,data:data0};
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
const err7 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.title.type,parentSchema:schema35.properties.title,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.body !== undefined){
let data1 = data.body;
if(typeof data1 === "string"){
if(func4(data1) > 65536){
const err8 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/maxLength",keyword:"maxLength",params:{limit: 65536},message:"must NOT have more than 65536 characters",schema:65536,parentSchema:schema35.properties.body,data:data1};
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
const err9 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.body.type,parentSchema:schema35.properties.body,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.labels !== undefined){
let data2 = data.labels;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 !== "string"){
const err10 = {instancePath:instancePath+"/labels/" + i0,schemaPath:"#/properties/labels/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.labels.items.type,parentSchema:schema35.properties.labels.items,data:data3};
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
const err11 = {instancePath:instancePath+"/labels",schemaPath:"#/properties/labels/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema35.properties.labels.type,parentSchema:schema35.properties.labels,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.assignees !== undefined){
let data4 = data.assignees;
if(Array.isArray(data4)){
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
let data5 = data4[i1];
if(typeof data5 !== "string"){
const err12 = {instancePath:instancePath+"/assignees/" + i1,schemaPath:"#/properties/assignees/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.assignees.items.type,parentSchema:schema35.properties.assignees.items,data:data5};
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
const err13 = {instancePath:instancePath+"/assignees",schemaPath:"#/properties/assignees/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema35.properties.assignees.type,parentSchema:schema35.properties.assignees,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.marker !== undefined){
if(!(validate22(data.marker, {instancePath:instancePath+"/marker",parentData:data,parentDataProperty:"marker",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : validate22.errors.reduce((all, each) => (all.push(each), all), vErrors);
errors = vErrors.length;
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema35.type,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://certledger.dev/schemas/plan.schema.json" */;
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
if(data.schemaVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "schemaVersion"},message:"must have required property '"+"schemaVersion"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.generatedAt === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "generatedAt"},message:"must have required property '"+"generatedAt"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.actions === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "actions"},message:"must have required property '"+"actions"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "schemaVersion") || (key0 === "generatedAt")) || (key0 === "tracker")) || (key0 === "refused")) || (key0 === "actions"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.schemaVersion !== undefined){
let data0 = data.schemaVersion;
if(1 !== data0){
const err4 = {instancePath:instancePath+"/schemaVersion",schemaPath:"#/properties/schemaVersion/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant",schema:1,parentSchema:schema31.properties.schemaVersion,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.generatedAt !== undefined){
let data1 = data.generatedAt;
if(typeof data1 === "string"){
if(!(formats0.validate(data1))){
const err5 = {instancePath:instancePath+"/generatedAt",schemaPath:"#/properties/generatedAt/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\"",schema:"date-time",parentSchema:schema31.properties.generatedAt,data:data1};
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
const err6 = {instancePath:instancePath+"/generatedAt",schemaPath:"#/properties/generatedAt/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.generatedAt.type,parentSchema:schema31.properties.generatedAt,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.tracker !== undefined){
let data2 = data.tracker;
if(typeof data2 !== "string"){
const err7 = {instancePath:instancePath+"/tracker",schemaPath:"#/properties/tracker/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.tracker.type,parentSchema:schema31.properties.tracker,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.refused !== undefined){
let data3 = data.refused;
if(Array.isArray(data3)){
if(data3.length < 1){
const err8 = {instancePath:instancePath+"/refused",schemaPath:"#/properties/refused/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.refused,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
const _errs10 = errors;
let valid3 = false;
let passing0 = null;
const _errs11 = errors;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.reason === undefined){
const err9 = {instancePath:instancePath+"/refused/" + i0,schemaPath:"#/properties/refused/items/oneOf/0/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'",schema:schema31.properties.refused.items.oneOf[0].required,parentSchema:schema31.properties.refused.items.oneOf[0],data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data4.remembered === undefined){
const err10 = {instancePath:instancePath+"/refused/" + i0,schemaPath:"#/properties/refused/items/oneOf/0/required",keyword:"required",params:{missingProperty: "remembered"},message:"must have required property '"+"remembered"+"'",schema:schema31.properties.refused.items.oneOf[0].required,parentSchema:schema31.properties.refused.items.oneOf[0],data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
for(const key1 in data4){
if(!((key1 === "reason") || (key1 === "remembered"))){
const err11 = {instancePath:instancePath+"/refused/" + i0,schemaPath:"#/properties/refused/items/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.refused.items.oneOf[0],data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data4.reason !== undefined){
let data5 = data4.reason;
if("clock" !== data5){
const err12 = {instancePath:instancePath+"/refused/" + i0+"/reason",schemaPath:"#/properties/refused/items/oneOf/0/properties/reason/const",keyword:"const",params:{allowedValue: "clock"},message:"must be equal to constant",schema:"clock",parentSchema:schema31.properties.refused.items.oneOf[0].properties.reason,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data4.remembered !== undefined){
let data6 = data4.remembered;
if(typeof data6 === "string"){
if(!(formats0.validate(data6))){
const err13 = {instancePath:instancePath+"/refused/" + i0+"/remembered",schemaPath:"#/properties/refused/items/oneOf/0/properties/remembered/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\"",schema:"date-time",parentSchema:schema31.properties.refused.items.oneOf[0].properties.remembered,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/refused/" + i0+"/remembered",schemaPath:"#/properties/refused/items/oneOf/0/properties/remembered/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.refused.items.oneOf[0].properties.remembered.type,parentSchema:schema31.properties.refused.items.oneOf[0].properties.remembered,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/refused/" + i0,schemaPath:"#/properties/refused/items/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.refused.items.oneOf[0].type,parentSchema:schema31.properties.refused.items.oneOf[0],data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
var _valid0 = _errs11 === errors;
if(_valid0){
valid3 = true;
passing0 = 0;
var props0 = true;
}
const _errs17 = errors;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.reason === undefined){
const err16 = {instancePath:instancePath+"/refused/" + i0,schemaPath:"#/properties/refused/items/oneOf/1/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'",schema:schema31.properties.refused.items.oneOf[1].required,parentSchema:schema31.properties.refused.items.oneOf[1],data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data4.folders === undefined){
const err17 = {instancePath:instancePath+"/refused/" + i0,schemaPath:"#/properties/refused/items/oneOf/1/required",keyword:"required",params:{missingProperty: "folders"},message:"must have required property '"+"folders"+"'",schema:schema31.properties.refused.items.oneOf[1].required,parentSchema:schema31.properties.refused.items.oneOf[1],data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data4.entries === undefined){
const err18 = {instancePath:instancePath+"/refused/" + i0,schemaPath:"#/properties/refused/items/oneOf/1/required",keyword:"required",params:{missingProperty: "entries"},message:"must have required property '"+"entries"+"'",schema:schema31.properties.refused.items.oneOf[1].required,parentSchema:schema31.properties.refused.items.oneOf[1],data:data4};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
for(const key2 in data4){
if(!(((key2 === "reason") || (key2 === "folders")) || (key2 === "entries"))){
const err19 = {instancePath:instancePath+"/refused/" + i0,schemaPath:"#/properties/refused/items/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.refused.items.oneOf[1],data:data4};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data4.reason !== undefined){
let data7 = data4.reason;
if("folder" !== data7){
const err20 = {instancePath:instancePath+"/refused/" + i0+"/reason",schemaPath:"#/properties/refused/items/oneOf/1/properties/reason/const",keyword:"const",params:{allowedValue: "folder"},message:"must be equal to constant",schema:"folder",parentSchema:schema31.properties.refused.items.oneOf[1].properties.reason,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data4.folders !== undefined){
let data8 = data4.folders;
if(Array.isArray(data8)){
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
let data9 = data8[i1];
if(typeof data9 !== "string"){
const err21 = {instancePath:instancePath+"/refused/" + i0+"/folders/" + i1,schemaPath:"#/properties/refused/items/oneOf/1/properties/folders/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.refused.items.oneOf[1].properties.folders.items.type,parentSchema:schema31.properties.refused.items.oneOf[1].properties.folders.items,data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/refused/" + i0+"/folders",schemaPath:"#/properties/refused/items/oneOf/1/properties/folders/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.refused.items.oneOf[1].properties.folders.type,parentSchema:schema31.properties.refused.items.oneOf[1].properties.folders,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data4.entries !== undefined){
let data10 = data4.entries;
if(Array.isArray(data10)){
const len2 = data10.length;
for(let i2=0; i2<len2; i2++){
let data11 = data10[i2];
if(typeof data11 !== "string"){
const err23 = {instancePath:instancePath+"/refused/" + i0+"/entries/" + i2,schemaPath:"#/properties/refused/items/oneOf/1/properties/entries/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.refused.items.oneOf[1].properties.entries.items.type,parentSchema:schema31.properties.refused.items.oneOf[1].properties.entries.items,data:data11};
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
else {
const err24 = {instancePath:instancePath+"/refused/" + i0+"/entries",schemaPath:"#/properties/refused/items/oneOf/1/properties/entries/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.refused.items.oneOf[1].properties.entries.type,parentSchema:schema31.properties.refused.items.oneOf[1].properties.entries,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/refused/" + i0,schemaPath:"#/properties/refused/items/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.refused.items.oneOf[1].type,parentSchema:schema31.properties.refused.items.oneOf[1],data:data4};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
var _valid0 = _errs17 === errors;
if(_valid0 && valid3){
valid3 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid3 = true;
passing0 = 1;
if(props0 !== true){
props0 = true;
}
}
const _errs29 = errors;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.reason === undefined){
const err26 = {instancePath:instancePath+"/refused/" + i0,schemaPath:"#/properties/refused/items/oneOf/2/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'",schema:schema31.properties.refused.items.oneOf[2].required,parentSchema:schema31.properties.refused.items.oneOf[2],data:data4};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data4.known === undefined){
const err27 = {instancePath:instancePath+"/refused/" + i0,schemaPath:"#/properties/refused/items/oneOf/2/required",keyword:"required",params:{missingProperty: "known"},message:"must have required property '"+"known"+"'",schema:schema31.properties.refused.items.oneOf[2].required,parentSchema:schema31.properties.refused.items.oneOf[2],data:data4};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data4.entries === undefined){
const err28 = {instancePath:instancePath+"/refused/" + i0,schemaPath:"#/properties/refused/items/oneOf/2/required",keyword:"required",params:{missingProperty: "entries"},message:"must have required property '"+"entries"+"'",schema:schema31.properties.refused.items.oneOf[2].required,parentSchema:schema31.properties.refused.items.oneOf[2],data:data4};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
for(const key3 in data4){
if(!(((key3 === "reason") || (key3 === "known")) || (key3 === "entries"))){
const err29 = {instancePath:instancePath+"/refused/" + i0,schemaPath:"#/properties/refused/items/oneOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.refused.items.oneOf[2],data:data4};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data4.reason !== undefined){
let data12 = data4.reason;
if("withdrawn" !== data12){
const err30 = {instancePath:instancePath+"/refused/" + i0+"/reason",schemaPath:"#/properties/refused/items/oneOf/2/properties/reason/const",keyword:"const",params:{allowedValue: "withdrawn"},message:"must be equal to constant",schema:"withdrawn",parentSchema:schema31.properties.refused.items.oneOf[2].properties.reason,data:data12};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data4.known !== undefined){
let data13 = data4.known;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err31 = {instancePath:instancePath+"/refused/" + i0+"/known",schemaPath:"#/properties/refused/items/oneOf/2/properties/known/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.refused.items.oneOf[2].properties.known.type,parentSchema:schema31.properties.refused.items.oneOf[2].properties.known,data:data13};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 < 0 || isNaN(data13)){
const err32 = {instancePath:instancePath+"/refused/" + i0+"/known",schemaPath:"#/properties/refused/items/oneOf/2/properties/known/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.refused.items.oneOf[2].properties.known,data:data13};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
if(data4.entries !== undefined){
let data14 = data4.entries;
if(Array.isArray(data14)){
const len3 = data14.length;
for(let i3=0; i3<len3; i3++){
let data15 = data14[i3];
if(typeof data15 !== "string"){
const err33 = {instancePath:instancePath+"/refused/" + i0+"/entries/" + i3,schemaPath:"#/properties/refused/items/oneOf/2/properties/entries/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.refused.items.oneOf[2].properties.entries.items.type,parentSchema:schema31.properties.refused.items.oneOf[2].properties.entries.items,data:data15};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/refused/" + i0+"/entries",schemaPath:"#/properties/refused/items/oneOf/2/properties/entries/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.refused.items.oneOf[2].properties.entries.type,parentSchema:schema31.properties.refused.items.oneOf[2].properties.entries,data:data14};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath:instancePath+"/refused/" + i0,schemaPath:"#/properties/refused/items/oneOf/2/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.refused.items.oneOf[2].type,parentSchema:schema31.properties.refused.items.oneOf[2],data:data4};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
var _valid0 = _errs29 === errors;
if(_valid0 && valid3){
valid3 = false;
passing0 = [passing0, 2];
}
else {
if(_valid0){
valid3 = true;
passing0 = 2;
if(props0 !== true){
props0 = true;
}
}
const _errs39 = errors;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.reason === undefined){
const err36 = {instancePath:instancePath+"/refused/" + i0,schemaPath:"#/properties/refused/items/oneOf/3/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'",schema:schema31.properties.refused.items.oneOf[3].required,parentSchema:schema31.properties.refused.items.oneOf[3],data:data4};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(data4.dark === undefined){
const err37 = {instancePath:instancePath+"/refused/" + i0,schemaPath:"#/properties/refused/items/oneOf/3/required",keyword:"required",params:{missingProperty: "dark"},message:"must have required property '"+"dark"+"'",schema:schema31.properties.refused.items.oneOf[3].required,parentSchema:schema31.properties.refused.items.oneOf[3],data:data4};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data4.previouslyServed === undefined){
const err38 = {instancePath:instancePath+"/refused/" + i0,schemaPath:"#/properties/refused/items/oneOf/3/required",keyword:"required",params:{missingProperty: "previouslyServed"},message:"must have required property '"+"previouslyServed"+"'",schema:schema31.properties.refused.items.oneOf[3].required,parentSchema:schema31.properties.refused.items.oneOf[3],data:data4};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data4.endpoints === undefined){
const err39 = {instancePath:instancePath+"/refused/" + i0,schemaPath:"#/properties/refused/items/oneOf/3/required",keyword:"required",params:{missingProperty: "endpoints"},message:"must have required property '"+"endpoints"+"'",schema:schema31.properties.refused.items.oneOf[3].required,parentSchema:schema31.properties.refused.items.oneOf[3],data:data4};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
for(const key4 in data4){
if(!((((key4 === "reason") || (key4 === "dark")) || (key4 === "previouslyServed")) || (key4 === "endpoints"))){
const err40 = {instancePath:instancePath+"/refused/" + i0,schemaPath:"#/properties/refused/items/oneOf/3/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.refused.items.oneOf[3],data:data4};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data4.reason !== undefined){
let data16 = data4.reason;
if("dark" !== data16){
const err41 = {instancePath:instancePath+"/refused/" + i0+"/reason",schemaPath:"#/properties/refused/items/oneOf/3/properties/reason/const",keyword:"const",params:{allowedValue: "dark"},message:"must be equal to constant",schema:"dark",parentSchema:schema31.properties.refused.items.oneOf[3].properties.reason,data:data16};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data4.dark !== undefined){
let data17 = data4.dark;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
const err42 = {instancePath:instancePath+"/refused/" + i0+"/dark",schemaPath:"#/properties/refused/items/oneOf/3/properties/dark/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.refused.items.oneOf[3].properties.dark.type,parentSchema:schema31.properties.refused.items.oneOf[3].properties.dark,data:data17};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 < 0 || isNaN(data17)){
const err43 = {instancePath:instancePath+"/refused/" + i0+"/dark",schemaPath:"#/properties/refused/items/oneOf/3/properties/dark/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.refused.items.oneOf[3].properties.dark,data:data17};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
if(data4.previouslyServed !== undefined){
let data18 = data4.previouslyServed;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
const err44 = {instancePath:instancePath+"/refused/" + i0+"/previouslyServed",schemaPath:"#/properties/refused/items/oneOf/3/properties/previouslyServed/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.refused.items.oneOf[3].properties.previouslyServed.type,parentSchema:schema31.properties.refused.items.oneOf[3].properties.previouslyServed,data:data18};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 < 0 || isNaN(data18)){
const err45 = {instancePath:instancePath+"/refused/" + i0+"/previouslyServed",schemaPath:"#/properties/refused/items/oneOf/3/properties/previouslyServed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.refused.items.oneOf[3].properties.previouslyServed,data:data18};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
if(data4.endpoints !== undefined){
let data19 = data4.endpoints;
if(Array.isArray(data19)){
const len4 = data19.length;
for(let i4=0; i4<len4; i4++){
let data20 = data19[i4];
if(typeof data20 !== "string"){
const err46 = {instancePath:instancePath+"/refused/" + i0+"/endpoints/" + i4,schemaPath:"#/properties/refused/items/oneOf/3/properties/endpoints/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.refused.items.oneOf[3].properties.endpoints.items.type,parentSchema:schema31.properties.refused.items.oneOf[3].properties.endpoints.items,data:data20};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
else {
const err47 = {instancePath:instancePath+"/refused/" + i0+"/endpoints",schemaPath:"#/properties/refused/items/oneOf/3/properties/endpoints/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.refused.items.oneOf[3].properties.endpoints.type,parentSchema:schema31.properties.refused.items.oneOf[3].properties.endpoints,data:data19};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
else {
const err48 = {instancePath:instancePath+"/refused/" + i0,schemaPath:"#/properties/refused/items/oneOf/3/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.refused.items.oneOf[3].type,parentSchema:schema31.properties.refused.items.oneOf[3],data:data4};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
var _valid0 = _errs39 === errors;
if(_valid0 && valid3){
valid3 = false;
passing0 = [passing0, 3];
}
else {
if(_valid0){
valid3 = true;
passing0 = 3;
if(props0 !== true){
props0 = true;
}
}
const _errs51 = errors;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.reason === undefined){
const err49 = {instancePath:instancePath+"/refused/" + i0,schemaPath:"#/properties/refused/items/oneOf/4/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'",schema:schema31.properties.refused.items.oneOf[4].required,parentSchema:schema31.properties.refused.items.oneOf[4],data:data4};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(data4.wanted === undefined){
const err50 = {instancePath:instancePath+"/refused/" + i0,schemaPath:"#/properties/refused/items/oneOf/4/required",keyword:"required",params:{missingProperty: "wanted"},message:"must have required property '"+"wanted"+"'",schema:schema31.properties.refused.items.oneOf[4].required,parentSchema:schema31.properties.refused.items.oneOf[4],data:data4};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(data4.open === undefined){
const err51 = {instancePath:instancePath+"/refused/" + i0,schemaPath:"#/properties/refused/items/oneOf/4/required",keyword:"required",params:{missingProperty: "open"},message:"must have required property '"+"open"+"'",schema:schema31.properties.refused.items.oneOf[4].required,parentSchema:schema31.properties.refused.items.oneOf[4],data:data4};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(data4.issues === undefined){
const err52 = {instancePath:instancePath+"/refused/" + i0,schemaPath:"#/properties/refused/items/oneOf/4/required",keyword:"required",params:{missingProperty: "issues"},message:"must have required property '"+"issues"+"'",schema:schema31.properties.refused.items.oneOf[4].required,parentSchema:schema31.properties.refused.items.oneOf[4],data:data4};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
for(const key5 in data4){
if(!((((key5 === "reason") || (key5 === "wanted")) || (key5 === "open")) || (key5 === "issues"))){
const err53 = {instancePath:instancePath+"/refused/" + i0,schemaPath:"#/properties/refused/items/oneOf/4/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.refused.items.oneOf[4],data:data4};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data4.reason !== undefined){
let data21 = data4.reason;
if("closings" !== data21){
const err54 = {instancePath:instancePath+"/refused/" + i0+"/reason",schemaPath:"#/properties/refused/items/oneOf/4/properties/reason/const",keyword:"const",params:{allowedValue: "closings"},message:"must be equal to constant",schema:"closings",parentSchema:schema31.properties.refused.items.oneOf[4].properties.reason,data:data21};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data4.wanted !== undefined){
let data22 = data4.wanted;
if(!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))){
const err55 = {instancePath:instancePath+"/refused/" + i0+"/wanted",schemaPath:"#/properties/refused/items/oneOf/4/properties/wanted/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.refused.items.oneOf[4].properties.wanted.type,parentSchema:schema31.properties.refused.items.oneOf[4].properties.wanted,data:data22};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 < 0 || isNaN(data22)){
const err56 = {instancePath:instancePath+"/refused/" + i0+"/wanted",schemaPath:"#/properties/refused/items/oneOf/4/properties/wanted/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.refused.items.oneOf[4].properties.wanted,data:data22};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
if(data4.open !== undefined){
let data23 = data4.open;
if(!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))){
const err57 = {instancePath:instancePath+"/refused/" + i0+"/open",schemaPath:"#/properties/refused/items/oneOf/4/properties/open/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.refused.items.oneOf[4].properties.open.type,parentSchema:schema31.properties.refused.items.oneOf[4].properties.open,data:data23};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 < 0 || isNaN(data23)){
const err58 = {instancePath:instancePath+"/refused/" + i0+"/open",schemaPath:"#/properties/refused/items/oneOf/4/properties/open/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.refused.items.oneOf[4].properties.open,data:data23};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
}
if(data4.issues !== undefined){
let data24 = data4.issues;
if(Array.isArray(data24)){
const len5 = data24.length;
for(let i5=0; i5<len5; i5++){
let data25 = data24[i5];
if(!(((typeof data25 == "number") && (!(data25 % 1) && !isNaN(data25))) && (isFinite(data25)))){
const err59 = {instancePath:instancePath+"/refused/" + i0+"/issues/" + i5,schemaPath:"#/properties/refused/items/oneOf/4/properties/issues/items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.refused.items.oneOf[4].properties.issues.items.type,parentSchema:schema31.properties.refused.items.oneOf[4].properties.issues.items,data:data25};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if((typeof data25 == "number") && (isFinite(data25))){
if(data25 < 1 || isNaN(data25)){
const err60 = {instancePath:instancePath+"/refused/" + i0+"/issues/" + i5,schemaPath:"#/properties/refused/items/oneOf/4/properties/issues/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.refused.items.oneOf[4].properties.issues.items,data:data25};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
}
}
else {
const err61 = {instancePath:instancePath+"/refused/" + i0+"/issues",schemaPath:"#/properties/refused/items/oneOf/4/properties/issues/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.refused.items.oneOf[4].properties.issues.type,parentSchema:schema31.properties.refused.items.oneOf[4].properties.issues,data:data24};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
}
else {
const err62 = {instancePath:instancePath+"/refused/" + i0,schemaPath:"#/properties/refused/items/oneOf/4/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.refused.items.oneOf[4].type,parentSchema:schema31.properties.refused.items.oneOf[4],data:data4};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
var _valid0 = _errs51 === errors;
if(_valid0 && valid3){
valid3 = false;
passing0 = [passing0, 4];
}
else {
if(_valid0){
valid3 = true;
passing0 = 4;
if(props0 !== true){
props0 = true;
}
}
const _errs63 = errors;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.reason === undefined){
const err63 = {instancePath:instancePath+"/refused/" + i0,schemaPath:"#/properties/refused/items/oneOf/5/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'",schema:schema31.properties.refused.items.oneOf[5].required,parentSchema:schema31.properties.refused.items.oneOf[5],data:data4};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if(data4.maximum === undefined){
const err64 = {instancePath:instancePath+"/refused/" + i0,schemaPath:"#/properties/refused/items/oneOf/5/required",keyword:"required",params:{missingProperty: "maximum"},message:"must have required property '"+"maximum"+"'",schema:schema31.properties.refused.items.oneOf[5].required,parentSchema:schema31.properties.refused.items.oneOf[5],data:data4};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if(data4.waiting === undefined){
const err65 = {instancePath:instancePath+"/refused/" + i0,schemaPath:"#/properties/refused/items/oneOf/5/required",keyword:"required",params:{missingProperty: "waiting"},message:"must have required property '"+"waiting"+"'",schema:schema31.properties.refused.items.oneOf[5].required,parentSchema:schema31.properties.refused.items.oneOf[5],data:data4};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
for(const key6 in data4){
if(!(((key6 === "reason") || (key6 === "maximum")) || (key6 === "waiting"))){
const err66 = {instancePath:instancePath+"/refused/" + i0,schemaPath:"#/properties/refused/items/oneOf/5/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.refused.items.oneOf[5],data:data4};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data4.reason !== undefined){
let data26 = data4.reason;
if("too-many-issues" !== data26){
const err67 = {instancePath:instancePath+"/refused/" + i0+"/reason",schemaPath:"#/properties/refused/items/oneOf/5/properties/reason/const",keyword:"const",params:{allowedValue: "too-many-issues"},message:"must be equal to constant",schema:"too-many-issues",parentSchema:schema31.properties.refused.items.oneOf[5].properties.reason,data:data26};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data4.maximum !== undefined){
let data27 = data4.maximum;
if(!(((typeof data27 == "number") && (!(data27 % 1) && !isNaN(data27))) && (isFinite(data27)))){
const err68 = {instancePath:instancePath+"/refused/" + i0+"/maximum",schemaPath:"#/properties/refused/items/oneOf/5/properties/maximum/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.refused.items.oneOf[5].properties.maximum.type,parentSchema:schema31.properties.refused.items.oneOf[5].properties.maximum,data:data27};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if((typeof data27 == "number") && (isFinite(data27))){
if(data27 < 0 || isNaN(data27)){
const err69 = {instancePath:instancePath+"/refused/" + i0+"/maximum",schemaPath:"#/properties/refused/items/oneOf/5/properties/maximum/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.refused.items.oneOf[5].properties.maximum,data:data27};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
}
if(data4.waiting !== undefined){
let data28 = data4.waiting;
if(Array.isArray(data28)){
const len6 = data28.length;
for(let i6=0; i6<len6; i6++){
let data29 = data28[i6];
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
if(data29.entry === undefined){
const err70 = {instancePath:instancePath+"/refused/" + i0+"/waiting/" + i6,schemaPath:"#/properties/refused/items/oneOf/5/properties/waiting/items/required",keyword:"required",params:{missingProperty: "entry"},message:"must have required property '"+"entry"+"'",schema:schema31.properties.refused.items.oneOf[5].properties.waiting.items.required,parentSchema:schema31.properties.refused.items.oneOf[5].properties.waiting.items,data:data29};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if(data29.severity === undefined){
const err71 = {instancePath:instancePath+"/refused/" + i0+"/waiting/" + i6,schemaPath:"#/properties/refused/items/oneOf/5/properties/waiting/items/required",keyword:"required",params:{missingProperty: "severity"},message:"must have required property '"+"severity"+"'",schema:schema31.properties.refused.items.oneOf[5].properties.waiting.items.required,parentSchema:schema31.properties.refused.items.oneOf[5].properties.waiting.items,data:data29};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(data29.title === undefined){
const err72 = {instancePath:instancePath+"/refused/" + i0+"/waiting/" + i6,schemaPath:"#/properties/refused/items/oneOf/5/properties/waiting/items/required",keyword:"required",params:{missingProperty: "title"},message:"must have required property '"+"title"+"'",schema:schema31.properties.refused.items.oneOf[5].properties.waiting.items.required,parentSchema:schema31.properties.refused.items.oneOf[5].properties.waiting.items,data:data29};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
for(const key7 in data29){
if(!(((key7 === "entry") || (key7 === "severity")) || (key7 === "title"))){
const err73 = {instancePath:instancePath+"/refused/" + i0+"/waiting/" + i6,schemaPath:"#/properties/refused/items/oneOf/5/properties/waiting/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.refused.items.oneOf[5].properties.waiting.items,data:data29};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data29.entry !== undefined){
let data30 = data29.entry;
if(typeof data30 !== "string"){
const err74 = {instancePath:instancePath+"/refused/" + i0+"/waiting/" + i6+"/entry",schemaPath:"#/$defs/entry/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data30};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data29.severity !== undefined){
let data31 = data29.severity;
if(!(((data31 === "info") || (data31 === "warning")) || (data31 === "error"))){
const err75 = {instancePath:instancePath+"/refused/" + i0+"/waiting/" + i6+"/severity",schemaPath:"#/properties/refused/items/oneOf/5/properties/waiting/items/properties/severity/enum",keyword:"enum",params:{allowedValues: schema31.properties.refused.items.oneOf[5].properties.waiting.items.properties.severity.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.refused.items.oneOf[5].properties.waiting.items.properties.severity.enum,parentSchema:schema31.properties.refused.items.oneOf[5].properties.waiting.items.properties.severity,data:data31};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data29.title !== undefined){
let data32 = data29.title;
if(typeof data32 !== "string"){
const err76 = {instancePath:instancePath+"/refused/" + i0+"/waiting/" + i6+"/title",schemaPath:"#/properties/refused/items/oneOf/5/properties/waiting/items/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.refused.items.oneOf[5].properties.waiting.items.properties.title.type,parentSchema:schema31.properties.refused.items.oneOf[5].properties.waiting.items.properties.title,data:data32};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
}
else {
const err77 = {instancePath:instancePath+"/refused/" + i0+"/waiting/" + i6,schemaPath:"#/properties/refused/items/oneOf/5/properties/waiting/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.refused.items.oneOf[5].properties.waiting.items.type,parentSchema:schema31.properties.refused.items.oneOf[5].properties.waiting.items,data:data29};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
}
else {
const err78 = {instancePath:instancePath+"/refused/" + i0+"/waiting",schemaPath:"#/properties/refused/items/oneOf/5/properties/waiting/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.refused.items.oneOf[5].properties.waiting.type,parentSchema:schema31.properties.refused.items.oneOf[5].properties.waiting,data:data28};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
}
else {
const err79 = {instancePath:instancePath+"/refused/" + i0,schemaPath:"#/properties/refused/items/oneOf/5/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.refused.items.oneOf[5].type,parentSchema:schema31.properties.refused.items.oneOf[5],data:data4};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
var _valid0 = _errs63 === errors;
if(_valid0 && valid3){
valid3 = false;
passing0 = [passing0, 5];
}
else {
if(_valid0){
valid3 = true;
passing0 = 5;
if(props0 !== true){
props0 = true;
}
}
}
}
}
}
}
if(!valid3){
const err80 = {instancePath:instancePath+"/refused/" + i0,schemaPath:"#/properties/refused/items/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf",schema:schema31.properties.refused.items.oneOf,parentSchema:schema31.properties.refused.items,data:data4};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
else {
errors = _errs10;
if(vErrors !== null){
if(_errs10){
vErrors.length = _errs10;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err81 = {instancePath:instancePath+"/refused",schemaPath:"#/properties/refused/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.refused.type,parentSchema:schema31.properties.refused,data:data3};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data.actions !== undefined){
let data33 = data.actions;
if(Array.isArray(data33)){
const len7 = data33.length;
for(let i7=0; i7<len7; i7++){
let data34 = data33[i7];
const _errs83 = errors;
let valid26 = false;
let passing1 = null;
const _errs84 = errors;
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
if(data34.kind === undefined){
const err82 = {instancePath:instancePath+"/actions/" + i7,schemaPath:"#/properties/actions/items/oneOf/0/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema31.properties.actions.items.oneOf[0].required,parentSchema:schema31.properties.actions.items.oneOf[0],data:data34};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
if(data34.label === undefined){
const err83 = {instancePath:instancePath+"/actions/" + i7,schemaPath:"#/properties/actions/items/oneOf/0/required",keyword:"required",params:{missingProperty: "label"},message:"must have required property '"+"label"+"'",schema:schema31.properties.actions.items.oneOf[0].required,parentSchema:schema31.properties.actions.items.oneOf[0],data:data34};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
for(const key8 in data34){
if(!((key8 === "kind") || (key8 === "label"))){
const err84 = {instancePath:instancePath+"/actions/" + i7,schemaPath:"#/properties/actions/items/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.actions.items.oneOf[0],data:data34};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data34.kind !== undefined){
let data35 = data34.kind;
if("create-label" !== data35){
const err85 = {instancePath:instancePath+"/actions/" + i7+"/kind",schemaPath:"#/properties/actions/items/oneOf/0/properties/kind/const",keyword:"const",params:{allowedValue: "create-label"},message:"must be equal to constant",schema:"create-label",parentSchema:schema31.properties.actions.items.oneOf[0].properties.kind,data:data35};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data34.label !== undefined){
let data36 = data34.label;
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
if(data36.name === undefined){
const err86 = {instancePath:instancePath+"/actions/" + i7+"/label",schemaPath:"#/$defs/label/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema33.required,parentSchema:schema33,data:data36};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
if(data36.color === undefined){
const err87 = {instancePath:instancePath+"/actions/" + i7+"/label",schemaPath:"#/$defs/label/required",keyword:"required",params:{missingProperty: "color"},message:"must have required property '"+"color"+"'",schema:schema33.required,parentSchema:schema33,data:data36};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
if(data36.description === undefined){
const err88 = {instancePath:instancePath+"/actions/" + i7+"/label",schemaPath:"#/$defs/label/required",keyword:"required",params:{missingProperty: "description"},message:"must have required property '"+"description"+"'",schema:schema33.required,parentSchema:schema33,data:data36};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
for(const key9 in data36){
if(!(((key9 === "name") || (key9 === "color")) || (key9 === "description"))){
const err89 = {instancePath:instancePath+"/actions/" + i7+"/label",schemaPath:"#/$defs/label/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties",schema:false,parentSchema:schema33,data:data36};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data36.name !== undefined){
let data37 = data36.name;
if(typeof data37 !== "string"){
const err90 = {instancePath:instancePath+"/actions/" + i7+"/label/name",schemaPath:"#/$defs/label/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.name.type,parentSchema:schema33.properties.name,data:data37};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data36.color !== undefined){
let data38 = data36.color;
if(typeof data38 === "string"){
if(!pattern4.test(data38)){
const err91 = {instancePath:instancePath+"/actions/" + i7+"/label/color",schemaPath:"#/$defs/label/properties/color/pattern",keyword:"pattern",params:{pattern: "^[0-9a-fA-F]{6}$"},message:"must match pattern \""+"^[0-9a-fA-F]{6}$"+"\"",schema:"^[0-9a-fA-F]{6}$",parentSchema:schema33.properties.color,data:data38};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
else {
const err92 = {instancePath:instancePath+"/actions/" + i7+"/label/color",schemaPath:"#/$defs/label/properties/color/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.color.type,parentSchema:schema33.properties.color,data:data38};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data36.description !== undefined){
let data39 = data36.description;
if(typeof data39 !== "string"){
const err93 = {instancePath:instancePath+"/actions/" + i7+"/label/description",schemaPath:"#/$defs/label/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.description.type,parentSchema:schema33.properties.description,data:data39};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
}
else {
const err94 = {instancePath:instancePath+"/actions/" + i7+"/label",schemaPath:"#/$defs/label/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.type,parentSchema:schema33,data:data36};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
}
else {
const err95 = {instancePath:instancePath+"/actions/" + i7,schemaPath:"#/properties/actions/items/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.actions.items.oneOf[0].type,parentSchema:schema31.properties.actions.items.oneOf[0],data:data34};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
var _valid1 = _errs84 === errors;
if(_valid1){
valid26 = true;
passing1 = 0;
var props1 = true;
}
const _errs98 = errors;
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
if(data34.kind === undefined){
const err96 = {instancePath:instancePath+"/actions/" + i7,schemaPath:"#/properties/actions/items/oneOf/1/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema31.properties.actions.items.oneOf[1].required,parentSchema:schema31.properties.actions.items.oneOf[1],data:data34};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
if(data34.entry === undefined){
const err97 = {instancePath:instancePath+"/actions/" + i7,schemaPath:"#/properties/actions/items/oneOf/1/required",keyword:"required",params:{missingProperty: "entry"},message:"must have required property '"+"entry"+"'",schema:schema31.properties.actions.items.oneOf[1].required,parentSchema:schema31.properties.actions.items.oneOf[1],data:data34};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
if(data34.content === undefined){
const err98 = {instancePath:instancePath+"/actions/" + i7,schemaPath:"#/properties/actions/items/oneOf/1/required",keyword:"required",params:{missingProperty: "content"},message:"must have required property '"+"content"+"'",schema:schema31.properties.actions.items.oneOf[1].required,parentSchema:schema31.properties.actions.items.oneOf[1],data:data34};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
for(const key10 in data34){
if(!((((key10 === "kind") || (key10 === "entry")) || (key10 === "content")) || (key10 === "newest"))){
const err99 = {instancePath:instancePath+"/actions/" + i7,schemaPath:"#/properties/actions/items/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.actions.items.oneOf[1],data:data34};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data34.kind !== undefined){
let data40 = data34.kind;
if("open-issue" !== data40){
const err100 = {instancePath:instancePath+"/actions/" + i7+"/kind",schemaPath:"#/properties/actions/items/oneOf/1/properties/kind/const",keyword:"const",params:{allowedValue: "open-issue"},message:"must be equal to constant",schema:"open-issue",parentSchema:schema31.properties.actions.items.oneOf[1].properties.kind,data:data40};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data34.entry !== undefined){
let data41 = data34.entry;
if(typeof data41 !== "string"){
const err101 = {instancePath:instancePath+"/actions/" + i7+"/entry",schemaPath:"#/$defs/entry/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data41};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data34.content !== undefined){
if(!(validate21(data34.content, {instancePath:instancePath+"/actions/" + i7+"/content",parentData:data34,parentDataProperty:"content",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : validate21.errors.reduce((all, each) => (all.push(each), all), vErrors);
errors = vErrors.length;
}
}
if(data34.newest !== undefined){
let data43 = data34.newest;
if(!(((typeof data43 == "number") && (!(data43 % 1) && !isNaN(data43))) && (isFinite(data43)))){
const err102 = {instancePath:instancePath+"/actions/" + i7+"/newest",schemaPath:"#/properties/actions/items/oneOf/1/properties/newest/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.actions.items.oneOf[1].properties.newest.type,parentSchema:schema31.properties.actions.items.oneOf[1].properties.newest,data:data43};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
if((typeof data43 == "number") && (isFinite(data43))){
if(data43 < 1 || isNaN(data43)){
const err103 = {instancePath:instancePath+"/actions/" + i7+"/newest",schemaPath:"#/properties/actions/items/oneOf/1/properties/newest/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.actions.items.oneOf[1].properties.newest,data:data43};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
}
}
else {
const err104 = {instancePath:instancePath+"/actions/" + i7,schemaPath:"#/properties/actions/items/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.actions.items.oneOf[1].type,parentSchema:schema31.properties.actions.items.oneOf[1],data:data34};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
var _valid1 = _errs98 === errors;
if(_valid1 && valid26){
valid26 = false;
passing1 = [passing1, 1];
}
else {
if(_valid1){
valid26 = true;
passing1 = 1;
if(props1 !== true){
props1 = true;
}
}
const _errs108 = errors;
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
if(data34.kind === undefined){
const err105 = {instancePath:instancePath+"/actions/" + i7,schemaPath:"#/properties/actions/items/oneOf/2/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema31.properties.actions.items.oneOf[2].required,parentSchema:schema31.properties.actions.items.oneOf[2],data:data34};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
if(data34.entry === undefined){
const err106 = {instancePath:instancePath+"/actions/" + i7,schemaPath:"#/properties/actions/items/oneOf/2/required",keyword:"required",params:{missingProperty: "entry"},message:"must have required property '"+"entry"+"'",schema:schema31.properties.actions.items.oneOf[2].required,parentSchema:schema31.properties.actions.items.oneOf[2],data:data34};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
if(data34.was === undefined){
const err107 = {instancePath:instancePath+"/actions/" + i7,schemaPath:"#/properties/actions/items/oneOf/2/required",keyword:"required",params:{missingProperty: "was"},message:"must have required property '"+"was"+"'",schema:schema31.properties.actions.items.oneOf[2].required,parentSchema:schema31.properties.actions.items.oneOf[2],data:data34};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
if(data34.content === undefined){
const err108 = {instancePath:instancePath+"/actions/" + i7,schemaPath:"#/properties/actions/items/oneOf/2/required",keyword:"required",params:{missingProperty: "content"},message:"must have required property '"+"content"+"'",schema:schema31.properties.actions.items.oneOf[2].required,parentSchema:schema31.properties.actions.items.oneOf[2],data:data34};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
for(const key11 in data34){
if(!(((((key11 === "kind") || (key11 === "entry")) || (key11 === "was")) || (key11 === "content")) || (key11 === "comment"))){
const err109 = {instancePath:instancePath+"/actions/" + i7,schemaPath:"#/properties/actions/items/oneOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.actions.items.oneOf[2],data:data34};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
if(data34.kind !== undefined){
let data44 = data34.kind;
if("update-issue" !== data44){
const err110 = {instancePath:instancePath+"/actions/" + i7+"/kind",schemaPath:"#/properties/actions/items/oneOf/2/properties/kind/const",keyword:"const",params:{allowedValue: "update-issue"},message:"must be equal to constant",schema:"update-issue",parentSchema:schema31.properties.actions.items.oneOf[2].properties.kind,data:data44};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
if(data34.entry !== undefined){
let data45 = data34.entry;
if(typeof data45 !== "string"){
const err111 = {instancePath:instancePath+"/actions/" + i7+"/entry",schemaPath:"#/$defs/entry/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data45};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data34.was !== undefined){
let data46 = data34.was;
if(data46 && typeof data46 == "object" && !Array.isArray(data46)){
if(data46.number === undefined){
const err112 = {instancePath:instancePath+"/actions/" + i7+"/was",schemaPath:"#/$defs/precondition/required",keyword:"required",params:{missingProperty: "number"},message:"must have required property '"+"number"+"'",schema:schema39.required,parentSchema:schema39,data:data46};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
if(data46.state === undefined){
const err113 = {instancePath:instancePath+"/actions/" + i7+"/was",schemaPath:"#/$defs/precondition/required",keyword:"required",params:{missingProperty: "state"},message:"must have required property '"+"state"+"'",schema:schema39.required,parentSchema:schema39,data:data46};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
if(data46.hash === undefined){
const err114 = {instancePath:instancePath+"/actions/" + i7+"/was",schemaPath:"#/$defs/precondition/required",keyword:"required",params:{missingProperty: "hash"},message:"must have required property '"+"hash"+"'",schema:schema39.required,parentSchema:schema39,data:data46};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
for(const key12 in data46){
if(!(((key12 === "number") || (key12 === "state")) || (key12 === "hash"))){
const err115 = {instancePath:instancePath+"/actions/" + i7+"/was",schemaPath:"#/$defs/precondition/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties",schema:false,parentSchema:schema39,data:data46};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(data46.number !== undefined){
let data47 = data46.number;
if(!(((typeof data47 == "number") && (!(data47 % 1) && !isNaN(data47))) && (isFinite(data47)))){
const err116 = {instancePath:instancePath+"/actions/" + i7+"/was/number",schemaPath:"#/$defs/precondition/properties/number/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema39.properties.number.type,parentSchema:schema39.properties.number,data:data47};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
if((typeof data47 == "number") && (isFinite(data47))){
if(data47 < 1 || isNaN(data47)){
const err117 = {instancePath:instancePath+"/actions/" + i7+"/was/number",schemaPath:"#/$defs/precondition/properties/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema39.properties.number,data:data47};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
}
if(data46.state !== undefined){
let data48 = data46.state;
if(!((data48 === "open") || (data48 === "closed"))){
const err118 = {instancePath:instancePath+"/actions/" + i7+"/was/state",schemaPath:"#/$defs/precondition/properties/state/enum",keyword:"enum",params:{allowedValues: schema39.properties.state.enum},message:"must be equal to one of the allowed values",schema:schema39.properties.state.enum,parentSchema:schema39.properties.state,data:data48};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
if(data46.hash !== undefined){
let data49 = data46.hash;
if(typeof data49 === "string"){
if(!pattern5.test(data49)){
const err119 = {instancePath:instancePath+"/actions/" + i7+"/was/hash",schemaPath:"#/$defs/precondition/properties/hash/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\"",schema:"^[0-9a-f]{64}$",parentSchema:schema39.properties.hash,data:data49};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
else {
const err120 = {instancePath:instancePath+"/actions/" + i7+"/was/hash",schemaPath:"#/$defs/precondition/properties/hash/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.hash.type,parentSchema:schema39.properties.hash,data:data49};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
}
else {
const err121 = {instancePath:instancePath+"/actions/" + i7+"/was",schemaPath:"#/$defs/precondition/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.type,parentSchema:schema39,data:data46};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
if(data34.content !== undefined){
if(!(validate21(data34.content, {instancePath:instancePath+"/actions/" + i7+"/content",parentData:data34,parentDataProperty:"content",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : validate21.errors.reduce((all, each) => (all.push(each), all), vErrors);
errors = vErrors.length;
}
}
if(data34.comment !== undefined){
let data51 = data34.comment;
if(data51 && typeof data51 == "object" && !Array.isArray(data51)){
if(data51.id === undefined){
const err122 = {instancePath:instancePath+"/actions/" + i7+"/comment",schemaPath:"#/$defs/comment/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema40.required,parentSchema:schema40,data:data51};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
if(data51.body === undefined){
const err123 = {instancePath:instancePath+"/actions/" + i7+"/comment",schemaPath:"#/$defs/comment/required",keyword:"required",params:{missingProperty: "body"},message:"must have required property '"+"body"+"'",schema:schema40.required,parentSchema:schema40,data:data51};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
for(const key13 in data51){
if(!((key13 === "id") || (key13 === "body"))){
const err124 = {instancePath:instancePath+"/actions/" + i7+"/comment",schemaPath:"#/$defs/comment/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties",schema:false,parentSchema:schema40,data:data51};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
if(data51.id !== undefined){
let data52 = data51.id;
if(typeof data52 !== "string"){
const err125 = {instancePath:instancePath+"/actions/" + i7+"/comment/id",schemaPath:"#/$defs/comment/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.id.type,parentSchema:schema40.properties.id,data:data52};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
if(data51.body !== undefined){
let data53 = data51.body;
if(typeof data53 === "string"){
if(func4(data53) > 65536){
const err126 = {instancePath:instancePath+"/actions/" + i7+"/comment/body",schemaPath:"#/$defs/comment/properties/body/maxLength",keyword:"maxLength",params:{limit: 65536},message:"must NOT have more than 65536 characters",schema:65536,parentSchema:schema40.properties.body,data:data53};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
else {
const err127 = {instancePath:instancePath+"/actions/" + i7+"/comment/body",schemaPath:"#/$defs/comment/properties/body/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.body.type,parentSchema:schema40.properties.body,data:data53};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
}
else {
const err128 = {instancePath:instancePath+"/actions/" + i7+"/comment",schemaPath:"#/$defs/comment/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema40.type,parentSchema:schema40,data:data51};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
}
else {
const err129 = {instancePath:instancePath+"/actions/" + i7,schemaPath:"#/properties/actions/items/oneOf/2/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.actions.items.oneOf[2].type,parentSchema:schema31.properties.actions.items.oneOf[2],data:data34};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
var _valid1 = _errs108 === errors;
if(_valid1 && valid26){
valid26 = false;
passing1 = [passing1, 2];
}
else {
if(_valid1){
valid26 = true;
passing1 = 2;
if(props1 !== true){
props1 = true;
}
}
const _errs133 = errors;
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
if(data34.kind === undefined){
const err130 = {instancePath:instancePath+"/actions/" + i7,schemaPath:"#/properties/actions/items/oneOf/3/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema31.properties.actions.items.oneOf[3].required,parentSchema:schema31.properties.actions.items.oneOf[3],data:data34};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
if(data34.entry === undefined){
const err131 = {instancePath:instancePath+"/actions/" + i7,schemaPath:"#/properties/actions/items/oneOf/3/required",keyword:"required",params:{missingProperty: "entry"},message:"must have required property '"+"entry"+"'",schema:schema31.properties.actions.items.oneOf[3].required,parentSchema:schema31.properties.actions.items.oneOf[3],data:data34};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
if(data34.was === undefined){
const err132 = {instancePath:instancePath+"/actions/" + i7,schemaPath:"#/properties/actions/items/oneOf/3/required",keyword:"required",params:{missingProperty: "was"},message:"must have required property '"+"was"+"'",schema:schema31.properties.actions.items.oneOf[3].required,parentSchema:schema31.properties.actions.items.oneOf[3],data:data34};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
if(data34.content === undefined){
const err133 = {instancePath:instancePath+"/actions/" + i7,schemaPath:"#/properties/actions/items/oneOf/3/required",keyword:"required",params:{missingProperty: "content"},message:"must have required property '"+"content"+"'",schema:schema31.properties.actions.items.oneOf[3].required,parentSchema:schema31.properties.actions.items.oneOf[3],data:data34};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
if(data34.comment === undefined){
const err134 = {instancePath:instancePath+"/actions/" + i7,schemaPath:"#/properties/actions/items/oneOf/3/required",keyword:"required",params:{missingProperty: "comment"},message:"must have required property '"+"comment"+"'",schema:schema31.properties.actions.items.oneOf[3].required,parentSchema:schema31.properties.actions.items.oneOf[3],data:data34};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
for(const key14 in data34){
if(!(((((key14 === "kind") || (key14 === "entry")) || (key14 === "was")) || (key14 === "content")) || (key14 === "comment"))){
const err135 = {instancePath:instancePath+"/actions/" + i7,schemaPath:"#/properties/actions/items/oneOf/3/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.actions.items.oneOf[3],data:data34};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
if(data34.kind !== undefined){
let data54 = data34.kind;
if("reopen-issue" !== data54){
const err136 = {instancePath:instancePath+"/actions/" + i7+"/kind",schemaPath:"#/properties/actions/items/oneOf/3/properties/kind/const",keyword:"const",params:{allowedValue: "reopen-issue"},message:"must be equal to constant",schema:"reopen-issue",parentSchema:schema31.properties.actions.items.oneOf[3].properties.kind,data:data54};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
if(data34.entry !== undefined){
let data55 = data34.entry;
if(typeof data55 !== "string"){
const err137 = {instancePath:instancePath+"/actions/" + i7+"/entry",schemaPath:"#/$defs/entry/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data55};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
if(data34.was !== undefined){
let data56 = data34.was;
if(data56 && typeof data56 == "object" && !Array.isArray(data56)){
if(data56.number === undefined){
const err138 = {instancePath:instancePath+"/actions/" + i7+"/was",schemaPath:"#/$defs/precondition/required",keyword:"required",params:{missingProperty: "number"},message:"must have required property '"+"number"+"'",schema:schema39.required,parentSchema:schema39,data:data56};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
if(data56.state === undefined){
const err139 = {instancePath:instancePath+"/actions/" + i7+"/was",schemaPath:"#/$defs/precondition/required",keyword:"required",params:{missingProperty: "state"},message:"must have required property '"+"state"+"'",schema:schema39.required,parentSchema:schema39,data:data56};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
if(data56.hash === undefined){
const err140 = {instancePath:instancePath+"/actions/" + i7+"/was",schemaPath:"#/$defs/precondition/required",keyword:"required",params:{missingProperty: "hash"},message:"must have required property '"+"hash"+"'",schema:schema39.required,parentSchema:schema39,data:data56};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
for(const key15 in data56){
if(!(((key15 === "number") || (key15 === "state")) || (key15 === "hash"))){
const err141 = {instancePath:instancePath+"/actions/" + i7+"/was",schemaPath:"#/$defs/precondition/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},message:"must NOT have additional properties",schema:false,parentSchema:schema39,data:data56};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
if(data56.number !== undefined){
let data57 = data56.number;
if(!(((typeof data57 == "number") && (!(data57 % 1) && !isNaN(data57))) && (isFinite(data57)))){
const err142 = {instancePath:instancePath+"/actions/" + i7+"/was/number",schemaPath:"#/$defs/precondition/properties/number/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema39.properties.number.type,parentSchema:schema39.properties.number,data:data57};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
if((typeof data57 == "number") && (isFinite(data57))){
if(data57 < 1 || isNaN(data57)){
const err143 = {instancePath:instancePath+"/actions/" + i7+"/was/number",schemaPath:"#/$defs/precondition/properties/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema39.properties.number,data:data57};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
}
if(data56.state !== undefined){
let data58 = data56.state;
if(!((data58 === "open") || (data58 === "closed"))){
const err144 = {instancePath:instancePath+"/actions/" + i7+"/was/state",schemaPath:"#/$defs/precondition/properties/state/enum",keyword:"enum",params:{allowedValues: schema39.properties.state.enum},message:"must be equal to one of the allowed values",schema:schema39.properties.state.enum,parentSchema:schema39.properties.state,data:data58};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
if(data56.hash !== undefined){
let data59 = data56.hash;
if(typeof data59 === "string"){
if(!pattern5.test(data59)){
const err145 = {instancePath:instancePath+"/actions/" + i7+"/was/hash",schemaPath:"#/$defs/precondition/properties/hash/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\"",schema:"^[0-9a-f]{64}$",parentSchema:schema39.properties.hash,data:data59};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
else {
const err146 = {instancePath:instancePath+"/actions/" + i7+"/was/hash",schemaPath:"#/$defs/precondition/properties/hash/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.hash.type,parentSchema:schema39.properties.hash,data:data59};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
}
else {
const err147 = {instancePath:instancePath+"/actions/" + i7+"/was",schemaPath:"#/$defs/precondition/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.type,parentSchema:schema39,data:data56};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
if(data34.content !== undefined){
if(!(validate21(data34.content, {instancePath:instancePath+"/actions/" + i7+"/content",parentData:data34,parentDataProperty:"content",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : validate21.errors.reduce((all, each) => (all.push(each), all), vErrors);
errors = vErrors.length;
}
}
if(data34.comment !== undefined){
let data61 = data34.comment;
if(data61 && typeof data61 == "object" && !Array.isArray(data61)){
if(data61.id === undefined){
const err148 = {instancePath:instancePath+"/actions/" + i7+"/comment",schemaPath:"#/$defs/comment/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema40.required,parentSchema:schema40,data:data61};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
if(data61.body === undefined){
const err149 = {instancePath:instancePath+"/actions/" + i7+"/comment",schemaPath:"#/$defs/comment/required",keyword:"required",params:{missingProperty: "body"},message:"must have required property '"+"body"+"'",schema:schema40.required,parentSchema:schema40,data:data61};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
for(const key16 in data61){
if(!((key16 === "id") || (key16 === "body"))){
const err150 = {instancePath:instancePath+"/actions/" + i7+"/comment",schemaPath:"#/$defs/comment/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},message:"must NOT have additional properties",schema:false,parentSchema:schema40,data:data61};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
if(data61.id !== undefined){
let data62 = data61.id;
if(typeof data62 !== "string"){
const err151 = {instancePath:instancePath+"/actions/" + i7+"/comment/id",schemaPath:"#/$defs/comment/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.id.type,parentSchema:schema40.properties.id,data:data62};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
if(data61.body !== undefined){
let data63 = data61.body;
if(typeof data63 === "string"){
if(func4(data63) > 65536){
const err152 = {instancePath:instancePath+"/actions/" + i7+"/comment/body",schemaPath:"#/$defs/comment/properties/body/maxLength",keyword:"maxLength",params:{limit: 65536},message:"must NOT have more than 65536 characters",schema:65536,parentSchema:schema40.properties.body,data:data63};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
else {
const err153 = {instancePath:instancePath+"/actions/" + i7+"/comment/body",schemaPath:"#/$defs/comment/properties/body/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.body.type,parentSchema:schema40.properties.body,data:data63};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
}
else {
const err154 = {instancePath:instancePath+"/actions/" + i7+"/comment",schemaPath:"#/$defs/comment/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema40.type,parentSchema:schema40,data:data61};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
}
else {
const err155 = {instancePath:instancePath+"/actions/" + i7,schemaPath:"#/properties/actions/items/oneOf/3/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.actions.items.oneOf[3].type,parentSchema:schema31.properties.actions.items.oneOf[3],data:data34};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
var _valid1 = _errs133 === errors;
if(_valid1 && valid26){
valid26 = false;
passing1 = [passing1, 3];
}
else {
if(_valid1){
valid26 = true;
passing1 = 3;
if(props1 !== true){
props1 = true;
}
}
const _errs158 = errors;
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
if(data34.kind === undefined){
const err156 = {instancePath:instancePath+"/actions/" + i7,schemaPath:"#/properties/actions/items/oneOf/4/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema31.properties.actions.items.oneOf[4].required,parentSchema:schema31.properties.actions.items.oneOf[4],data:data34};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
if(data34.entry === undefined){
const err157 = {instancePath:instancePath+"/actions/" + i7,schemaPath:"#/properties/actions/items/oneOf/4/required",keyword:"required",params:{missingProperty: "entry"},message:"must have required property '"+"entry"+"'",schema:schema31.properties.actions.items.oneOf[4].required,parentSchema:schema31.properties.actions.items.oneOf[4],data:data34};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
if(data34.was === undefined){
const err158 = {instancePath:instancePath+"/actions/" + i7,schemaPath:"#/properties/actions/items/oneOf/4/required",keyword:"required",params:{missingProperty: "was"},message:"must have required property '"+"was"+"'",schema:schema31.properties.actions.items.oneOf[4].required,parentSchema:schema31.properties.actions.items.oneOf[4],data:data34};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
if(data34.content === undefined){
const err159 = {instancePath:instancePath+"/actions/" + i7,schemaPath:"#/properties/actions/items/oneOf/4/required",keyword:"required",params:{missingProperty: "content"},message:"must have required property '"+"content"+"'",schema:schema31.properties.actions.items.oneOf[4].required,parentSchema:schema31.properties.actions.items.oneOf[4],data:data34};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
if(data34.comment === undefined){
const err160 = {instancePath:instancePath+"/actions/" + i7,schemaPath:"#/properties/actions/items/oneOf/4/required",keyword:"required",params:{missingProperty: "comment"},message:"must have required property '"+"comment"+"'",schema:schema31.properties.actions.items.oneOf[4].required,parentSchema:schema31.properties.actions.items.oneOf[4],data:data34};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
for(const key17 in data34){
if(!(((((key17 === "kind") || (key17 === "entry")) || (key17 === "was")) || (key17 === "content")) || (key17 === "comment"))){
const err161 = {instancePath:instancePath+"/actions/" + i7,schemaPath:"#/properties/actions/items/oneOf/4/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.actions.items.oneOf[4],data:data34};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
}
if(data34.kind !== undefined){
let data64 = data34.kind;
if("close-issue" !== data64){
const err162 = {instancePath:instancePath+"/actions/" + i7+"/kind",schemaPath:"#/properties/actions/items/oneOf/4/properties/kind/const",keyword:"const",params:{allowedValue: "close-issue"},message:"must be equal to constant",schema:"close-issue",parentSchema:schema31.properties.actions.items.oneOf[4].properties.kind,data:data64};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
if(data34.entry !== undefined){
let data65 = data34.entry;
if(typeof data65 !== "string"){
const err163 = {instancePath:instancePath+"/actions/" + i7+"/entry",schemaPath:"#/$defs/entry/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data65};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
if(data34.was !== undefined){
let data66 = data34.was;
if(data66 && typeof data66 == "object" && !Array.isArray(data66)){
if(data66.number === undefined){
const err164 = {instancePath:instancePath+"/actions/" + i7+"/was",schemaPath:"#/$defs/precondition/required",keyword:"required",params:{missingProperty: "number"},message:"must have required property '"+"number"+"'",schema:schema39.required,parentSchema:schema39,data:data66};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
if(data66.state === undefined){
const err165 = {instancePath:instancePath+"/actions/" + i7+"/was",schemaPath:"#/$defs/precondition/required",keyword:"required",params:{missingProperty: "state"},message:"must have required property '"+"state"+"'",schema:schema39.required,parentSchema:schema39,data:data66};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
if(data66.hash === undefined){
const err166 = {instancePath:instancePath+"/actions/" + i7+"/was",schemaPath:"#/$defs/precondition/required",keyword:"required",params:{missingProperty: "hash"},message:"must have required property '"+"hash"+"'",schema:schema39.required,parentSchema:schema39,data:data66};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
for(const key18 in data66){
if(!(((key18 === "number") || (key18 === "state")) || (key18 === "hash"))){
const err167 = {instancePath:instancePath+"/actions/" + i7+"/was",schemaPath:"#/$defs/precondition/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},message:"must NOT have additional properties",schema:false,parentSchema:schema39,data:data66};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
if(data66.number !== undefined){
let data67 = data66.number;
if(!(((typeof data67 == "number") && (!(data67 % 1) && !isNaN(data67))) && (isFinite(data67)))){
const err168 = {instancePath:instancePath+"/actions/" + i7+"/was/number",schemaPath:"#/$defs/precondition/properties/number/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema39.properties.number.type,parentSchema:schema39.properties.number,data:data67};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
if((typeof data67 == "number") && (isFinite(data67))){
if(data67 < 1 || isNaN(data67)){
const err169 = {instancePath:instancePath+"/actions/" + i7+"/was/number",schemaPath:"#/$defs/precondition/properties/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema39.properties.number,data:data67};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
}
if(data66.state !== undefined){
let data68 = data66.state;
if(!((data68 === "open") || (data68 === "closed"))){
const err170 = {instancePath:instancePath+"/actions/" + i7+"/was/state",schemaPath:"#/$defs/precondition/properties/state/enum",keyword:"enum",params:{allowedValues: schema39.properties.state.enum},message:"must be equal to one of the allowed values",schema:schema39.properties.state.enum,parentSchema:schema39.properties.state,data:data68};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
if(data66.hash !== undefined){
let data69 = data66.hash;
if(typeof data69 === "string"){
if(!pattern5.test(data69)){
const err171 = {instancePath:instancePath+"/actions/" + i7+"/was/hash",schemaPath:"#/$defs/precondition/properties/hash/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\"",schema:"^[0-9a-f]{64}$",parentSchema:schema39.properties.hash,data:data69};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
}
else {
const err172 = {instancePath:instancePath+"/actions/" + i7+"/was/hash",schemaPath:"#/$defs/precondition/properties/hash/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.hash.type,parentSchema:schema39.properties.hash,data:data69};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
}
}
else {
const err173 = {instancePath:instancePath+"/actions/" + i7+"/was",schemaPath:"#/$defs/precondition/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.type,parentSchema:schema39,data:data66};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
}
if(data34.content !== undefined){
if(!(validate21(data34.content, {instancePath:instancePath+"/actions/" + i7+"/content",parentData:data34,parentDataProperty:"content",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : validate21.errors.reduce((all, each) => (all.push(each), all), vErrors);
errors = vErrors.length;
}
}
if(data34.comment !== undefined){
let data71 = data34.comment;
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
if(data71.id === undefined){
const err174 = {instancePath:instancePath+"/actions/" + i7+"/comment",schemaPath:"#/$defs/comment/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema40.required,parentSchema:schema40,data:data71};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
if(data71.body === undefined){
const err175 = {instancePath:instancePath+"/actions/" + i7+"/comment",schemaPath:"#/$defs/comment/required",keyword:"required",params:{missingProperty: "body"},message:"must have required property '"+"body"+"'",schema:schema40.required,parentSchema:schema40,data:data71};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
for(const key19 in data71){
if(!((key19 === "id") || (key19 === "body"))){
const err176 = {instancePath:instancePath+"/actions/" + i7+"/comment",schemaPath:"#/$defs/comment/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19},message:"must NOT have additional properties",schema:false,parentSchema:schema40,data:data71};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
}
if(data71.id !== undefined){
let data72 = data71.id;
if(typeof data72 !== "string"){
const err177 = {instancePath:instancePath+"/actions/" + i7+"/comment/id",schemaPath:"#/$defs/comment/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.id.type,parentSchema:schema40.properties.id,data:data72};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
}
if(data71.body !== undefined){
let data73 = data71.body;
if(typeof data73 === "string"){
if(func4(data73) > 65536){
const err178 = {instancePath:instancePath+"/actions/" + i7+"/comment/body",schemaPath:"#/$defs/comment/properties/body/maxLength",keyword:"maxLength",params:{limit: 65536},message:"must NOT have more than 65536 characters",schema:65536,parentSchema:schema40.properties.body,data:data73};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
}
else {
const err179 = {instancePath:instancePath+"/actions/" + i7+"/comment/body",schemaPath:"#/$defs/comment/properties/body/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.body.type,parentSchema:schema40.properties.body,data:data73};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
}
}
else {
const err180 = {instancePath:instancePath+"/actions/" + i7+"/comment",schemaPath:"#/$defs/comment/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema40.type,parentSchema:schema40,data:data71};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
}
}
else {
const err181 = {instancePath:instancePath+"/actions/" + i7,schemaPath:"#/properties/actions/items/oneOf/4/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.actions.items.oneOf[4].type,parentSchema:schema31.properties.actions.items.oneOf[4],data:data34};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
var _valid1 = _errs158 === errors;
if(_valid1 && valid26){
valid26 = false;
passing1 = [passing1, 4];
}
else {
if(_valid1){
valid26 = true;
passing1 = 4;
if(props1 !== true){
props1 = true;
}
}
const _errs183 = errors;
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
if(data34.kind === undefined){
const err182 = {instancePath:instancePath+"/actions/" + i7,schemaPath:"#/properties/actions/items/oneOf/5/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema31.properties.actions.items.oneOf[5].required,parentSchema:schema31.properties.actions.items.oneOf[5],data:data34};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
if(data34.branch === undefined){
const err183 = {instancePath:instancePath+"/actions/" + i7,schemaPath:"#/properties/actions/items/oneOf/5/required",keyword:"required",params:{missingProperty: "branch"},message:"must have required property '"+"branch"+"'",schema:schema31.properties.actions.items.oneOf[5].required,parentSchema:schema31.properties.actions.items.oneOf[5],data:data34};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
if(data34.title === undefined){
const err184 = {instancePath:instancePath+"/actions/" + i7,schemaPath:"#/properties/actions/items/oneOf/5/required",keyword:"required",params:{missingProperty: "title"},message:"must have required property '"+"title"+"'",schema:schema31.properties.actions.items.oneOf[5].required,parentSchema:schema31.properties.actions.items.oneOf[5],data:data34};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
if(data34.body === undefined){
const err185 = {instancePath:instancePath+"/actions/" + i7,schemaPath:"#/properties/actions/items/oneOf/5/required",keyword:"required",params:{missingProperty: "body"},message:"must have required property '"+"body"+"'",schema:schema31.properties.actions.items.oneOf[5].required,parentSchema:schema31.properties.actions.items.oneOf[5],data:data34};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
if(data34.labels === undefined){
const err186 = {instancePath:instancePath+"/actions/" + i7,schemaPath:"#/properties/actions/items/oneOf/5/required",keyword:"required",params:{missingProperty: "labels"},message:"must have required property '"+"labels"+"'",schema:schema31.properties.actions.items.oneOf[5].required,parentSchema:schema31.properties.actions.items.oneOf[5],data:data34};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
if(data34.marker === undefined){
const err187 = {instancePath:instancePath+"/actions/" + i7,schemaPath:"#/properties/actions/items/oneOf/5/required",keyword:"required",params:{missingProperty: "marker"},message:"must have required property '"+"marker"+"'",schema:schema31.properties.actions.items.oneOf[5].required,parentSchema:schema31.properties.actions.items.oneOf[5],data:data34};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
if(data34.commits === undefined){
const err188 = {instancePath:instancePath+"/actions/" + i7,schemaPath:"#/properties/actions/items/oneOf/5/required",keyword:"required",params:{missingProperty: "commits"},message:"must have required property '"+"commits"+"'",schema:schema31.properties.actions.items.oneOf[5].required,parentSchema:schema31.properties.actions.items.oneOf[5],data:data34};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
for(const key20 in data34){
if(!(func6.call(schema31.properties.actions.items.oneOf[5].properties, key20))){
const err189 = {instancePath:instancePath+"/actions/" + i7,schemaPath:"#/properties/actions/items/oneOf/5/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.actions.items.oneOf[5],data:data34};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
}
if(data34.kind !== undefined){
let data74 = data34.kind;
if("update-ledger" !== data74){
const err190 = {instancePath:instancePath+"/actions/" + i7+"/kind",schemaPath:"#/properties/actions/items/oneOf/5/properties/kind/const",keyword:"const",params:{allowedValue: "update-ledger"},message:"must be equal to constant",schema:"update-ledger",parentSchema:schema31.properties.actions.items.oneOf[5].properties.kind,data:data74};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
}
if(data34.branch !== undefined){
let data75 = data34.branch;
if(typeof data75 === "string"){
if(!pattern9.test(data75)){
const err191 = {instancePath:instancePath+"/actions/" + i7+"/branch",schemaPath:"#/properties/actions/items/oneOf/5/properties/branch/pattern",keyword:"pattern",params:{pattern: "^certledger/ledger-update(?:-[A-Za-z0-9-]+)?$"},message:"must match pattern \""+"^certledger/ledger-update(?:-[A-Za-z0-9-]+)?$"+"\"",schema:"^certledger/ledger-update(?:-[A-Za-z0-9-]+)?$",parentSchema:schema31.properties.actions.items.oneOf[5].properties.branch,data:data75};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
}
else {
const err192 = {instancePath:instancePath+"/actions/" + i7+"/branch",schemaPath:"#/properties/actions/items/oneOf/5/properties/branch/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.actions.items.oneOf[5].properties.branch.type,parentSchema:schema31.properties.actions.items.oneOf[5].properties.branch,data:data75};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
}
if(data34.was !== undefined){
let data76 = data34.was;
if(data76 && typeof data76 == "object" && !Array.isArray(data76)){
if(data76.number === undefined){
const err193 = {instancePath:instancePath+"/actions/" + i7+"/was",schemaPath:"#/$defs/precondition/required",keyword:"required",params:{missingProperty: "number"},message:"must have required property '"+"number"+"'",schema:schema39.required,parentSchema:schema39,data:data76};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
if(data76.state === undefined){
const err194 = {instancePath:instancePath+"/actions/" + i7+"/was",schemaPath:"#/$defs/precondition/required",keyword:"required",params:{missingProperty: "state"},message:"must have required property '"+"state"+"'",schema:schema39.required,parentSchema:schema39,data:data76};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
if(data76.hash === undefined){
const err195 = {instancePath:instancePath+"/actions/" + i7+"/was",schemaPath:"#/$defs/precondition/required",keyword:"required",params:{missingProperty: "hash"},message:"must have required property '"+"hash"+"'",schema:schema39.required,parentSchema:schema39,data:data76};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
for(const key21 in data76){
if(!(((key21 === "number") || (key21 === "state")) || (key21 === "hash"))){
const err196 = {instancePath:instancePath+"/actions/" + i7+"/was",schemaPath:"#/$defs/precondition/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21},message:"must NOT have additional properties",schema:false,parentSchema:schema39,data:data76};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
}
if(data76.number !== undefined){
let data77 = data76.number;
if(!(((typeof data77 == "number") && (!(data77 % 1) && !isNaN(data77))) && (isFinite(data77)))){
const err197 = {instancePath:instancePath+"/actions/" + i7+"/was/number",schemaPath:"#/$defs/precondition/properties/number/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema39.properties.number.type,parentSchema:schema39.properties.number,data:data77};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
if((typeof data77 == "number") && (isFinite(data77))){
if(data77 < 1 || isNaN(data77)){
const err198 = {instancePath:instancePath+"/actions/" + i7+"/was/number",schemaPath:"#/$defs/precondition/properties/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema39.properties.number,data:data77};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
}
}
if(data76.state !== undefined){
let data78 = data76.state;
if(!((data78 === "open") || (data78 === "closed"))){
const err199 = {instancePath:instancePath+"/actions/" + i7+"/was/state",schemaPath:"#/$defs/precondition/properties/state/enum",keyword:"enum",params:{allowedValues: schema39.properties.state.enum},message:"must be equal to one of the allowed values",schema:schema39.properties.state.enum,parentSchema:schema39.properties.state,data:data78};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
}
if(data76.hash !== undefined){
let data79 = data76.hash;
if(typeof data79 === "string"){
if(!pattern5.test(data79)){
const err200 = {instancePath:instancePath+"/actions/" + i7+"/was/hash",schemaPath:"#/$defs/precondition/properties/hash/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\"",schema:"^[0-9a-f]{64}$",parentSchema:schema39.properties.hash,data:data79};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
}
else {
const err201 = {instancePath:instancePath+"/actions/" + i7+"/was/hash",schemaPath:"#/$defs/precondition/properties/hash/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.hash.type,parentSchema:schema39.properties.hash,data:data79};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
}
}
else {
const err202 = {instancePath:instancePath+"/actions/" + i7+"/was",schemaPath:"#/$defs/precondition/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.type,parentSchema:schema39,data:data76};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
}
if(data34.newest !== undefined){
let data80 = data34.newest;
if(!(((typeof data80 == "number") && (!(data80 % 1) && !isNaN(data80))) && (isFinite(data80)))){
const err203 = {instancePath:instancePath+"/actions/" + i7+"/newest",schemaPath:"#/properties/actions/items/oneOf/5/properties/newest/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.actions.items.oneOf[5].properties.newest.type,parentSchema:schema31.properties.actions.items.oneOf[5].properties.newest,data:data80};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
if((typeof data80 == "number") && (isFinite(data80))){
if(data80 < 1 || isNaN(data80)){
const err204 = {instancePath:instancePath+"/actions/" + i7+"/newest",schemaPath:"#/properties/actions/items/oneOf/5/properties/newest/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.actions.items.oneOf[5].properties.newest,data:data80};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
}
}
if(data34.title !== undefined){
let data81 = data34.title;
if(typeof data81 !== "string"){
const err205 = {instancePath:instancePath+"/actions/" + i7+"/title",schemaPath:"#/properties/actions/items/oneOf/5/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.actions.items.oneOf[5].properties.title.type,parentSchema:schema31.properties.actions.items.oneOf[5].properties.title,data:data81};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
}
if(data34.body !== undefined){
let data82 = data34.body;
if(typeof data82 !== "string"){
const err206 = {instancePath:instancePath+"/actions/" + i7+"/body",schemaPath:"#/properties/actions/items/oneOf/5/properties/body/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.actions.items.oneOf[5].properties.body.type,parentSchema:schema31.properties.actions.items.oneOf[5].properties.body,data:data82};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
}
if(data34.labels !== undefined){
let data83 = data34.labels;
if(Array.isArray(data83)){
const len8 = data83.length;
for(let i8=0; i8<len8; i8++){
let data84 = data83[i8];
if(typeof data84 !== "string"){
const err207 = {instancePath:instancePath+"/actions/" + i7+"/labels/" + i8,schemaPath:"#/properties/actions/items/oneOf/5/properties/labels/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.actions.items.oneOf[5].properties.labels.items.type,parentSchema:schema31.properties.actions.items.oneOf[5].properties.labels.items,data:data84};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
}
}
else {
const err208 = {instancePath:instancePath+"/actions/" + i7+"/labels",schemaPath:"#/properties/actions/items/oneOf/5/properties/labels/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.actions.items.oneOf[5].properties.labels.type,parentSchema:schema31.properties.actions.items.oneOf[5].properties.labels,data:data83};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
}
if(data34.marker !== undefined){
if(!(validate22(data34.marker, {instancePath:instancePath+"/actions/" + i7+"/marker",parentData:data34,parentDataProperty:"marker",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : validate22.errors.reduce((all, each) => (all.push(each), all), vErrors);
errors = vErrors.length;
}
}
if(data34.commits !== undefined){
let data86 = data34.commits;
if(Array.isArray(data86)){
const len9 = data86.length;
for(let i9=0; i9<len9; i9++){
let data87 = data86[i9];
if(data87 && typeof data87 == "object" && !Array.isArray(data87)){
if(data87.entry === undefined){
const err209 = {instancePath:instancePath+"/actions/" + i7+"/commits/" + i9,schemaPath:"#/$defs/commit/required",keyword:"required",params:{missingProperty: "entry"},message:"must have required property '"+"entry"+"'",schema:schema48.required,parentSchema:schema48,data:data87};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
if(data87.file === undefined){
const err210 = {instancePath:instancePath+"/actions/" + i7+"/commits/" + i9,schemaPath:"#/$defs/commit/required",keyword:"required",params:{missingProperty: "file"},message:"must have required property '"+"file"+"'",schema:schema48.required,parentSchema:schema48,data:data87};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
if(data87.message === undefined){
const err211 = {instancePath:instancePath+"/actions/" + i7+"/commits/" + i9,schemaPath:"#/$defs/commit/required",keyword:"required",params:{missingProperty: "message"},message:"must have required property '"+"message"+"'",schema:schema48.required,parentSchema:schema48,data:data87};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
if(data87.update === undefined){
const err212 = {instancePath:instancePath+"/actions/" + i7+"/commits/" + i9,schemaPath:"#/$defs/commit/required",keyword:"required",params:{missingProperty: "update"},message:"must have required property '"+"update"+"'",schema:schema48.required,parentSchema:schema48,data:data87};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
for(const key22 in data87){
if(!((((key22 === "entry") || (key22 === "file")) || (key22 === "message")) || (key22 === "update"))){
const err213 = {instancePath:instancePath+"/actions/" + i7+"/commits/" + i9,schemaPath:"#/$defs/commit/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22},message:"must NOT have additional properties",schema:false,parentSchema:schema48,data:data87};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
}
if(data87.entry !== undefined){
let data88 = data87.entry;
if(typeof data88 !== "string"){
const err214 = {instancePath:instancePath+"/actions/" + i7+"/commits/" + i9+"/entry",schemaPath:"#/$defs/commit/properties/entry/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.entry.type,parentSchema:schema48.properties.entry,data:data88};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
}
if(data87.file !== undefined){
let data89 = data87.file;
if(typeof data89 === "string"){
if(!pattern11.test(data89)){
const err215 = {instancePath:instancePath+"/actions/" + i7+"/commits/" + i9+"/file",schemaPath:"#/$defs/commit/properties/file/pattern",keyword:"pattern",params:{pattern: "^inventory/(?!.*(?:^|/)\\.\\.(?:/|$))[^\\\\]+$"},message:"must match pattern \""+"^inventory/(?!.*(?:^|/)\\.\\.(?:/|$))[^\\\\]+$"+"\"",schema:"^inventory/(?!.*(?:^|/)\\.\\.(?:/|$))[^\\\\]+$",parentSchema:schema48.properties.file,data:data89};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
}
else {
const err216 = {instancePath:instancePath+"/actions/" + i7+"/commits/" + i9+"/file",schemaPath:"#/$defs/commit/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.file.type,parentSchema:schema48.properties.file,data:data89};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
}
if(data87.message !== undefined){
let data90 = data87.message;
if(typeof data90 !== "string"){
const err217 = {instancePath:instancePath+"/actions/" + i7+"/commits/" + i9+"/message",schemaPath:"#/$defs/commit/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.message.type,parentSchema:schema48.properties.message,data:data90};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
}
if(data87.update !== undefined){
let data91 = data87.update;
if(data91 && typeof data91 == "object" && !Array.isArray(data91)){
if(data91.entry === undefined){
const err218 = {instancePath:instancePath+"/actions/" + i7+"/commits/" + i9+"/update",schemaPath:"#/$defs/commit/properties/update/required",keyword:"required",params:{missingProperty: "entry"},message:"must have required property '"+"entry"+"'",schema:schema48.properties.update.required,parentSchema:schema48.properties.update,data:data91};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
if(data91.kind === undefined){
const err219 = {instancePath:instancePath+"/actions/" + i7+"/commits/" + i9+"/update",schemaPath:"#/$defs/commit/properties/update/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema48.properties.update.required,parentSchema:schema48.properties.update,data:data91};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
if(data91.certificate === undefined){
const err220 = {instancePath:instancePath+"/actions/" + i7+"/commits/" + i9+"/update",schemaPath:"#/$defs/commit/properties/update/required",keyword:"required",params:{missingProperty: "certificate"},message:"must have required property '"+"certificate"+"'",schema:schema48.properties.update.required,parentSchema:schema48.properties.update,data:data91};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
for(const key23 in data91){
if(!((((((key23 === "entry") || (key23 === "keyType")) || (key23 === "kind")) || (key23 === "certificate")) || (key23 === "leftOut")) || (key23 === "verdict"))){
const err221 = {instancePath:instancePath+"/actions/" + i7+"/commits/" + i9+"/update",schemaPath:"#/$defs/commit/properties/update/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key23},message:"must NOT have additional properties",schema:false,parentSchema:schema48.properties.update,data:data91};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
}
if(data91.entry !== undefined){
let data92 = data91.entry;
if(typeof data92 !== "string"){
const err222 = {instancePath:instancePath+"/actions/" + i7+"/commits/" + i9+"/update/entry",schemaPath:"#/$defs/commit/properties/update/properties/entry/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.update.properties.entry.type,parentSchema:schema48.properties.update.properties.entry,data:data92};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
}
if(data91.keyType !== undefined){
let data93 = data91.keyType;
if(!((data93 === "rsa") || (data93 === "ecdsa"))){
const err223 = {instancePath:instancePath+"/actions/" + i7+"/commits/" + i9+"/update/keyType",schemaPath:"#/$defs/commit/properties/update/properties/keyType/enum",keyword:"enum",params:{allowedValues: schema48.properties.update.properties.keyType.enum},message:"must be equal to one of the allowed values",schema:schema48.properties.update.properties.keyType.enum,parentSchema:schema48.properties.update.properties.keyType,data:data93};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
}
if(data91.kind !== undefined){
let data94 = data91.kind;
if(!((data94 === "first-record") || (data94 === "renewed"))){
const err224 = {instancePath:instancePath+"/actions/" + i7+"/commits/" + i9+"/update/kind",schemaPath:"#/$defs/commit/properties/update/properties/kind/enum",keyword:"enum",params:{allowedValues: schema48.properties.update.properties.kind.enum},message:"must be equal to one of the allowed values",schema:schema48.properties.update.properties.kind.enum,parentSchema:schema48.properties.update.properties.kind,data:data94};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
}
if(data91.certificate !== undefined){
let data95 = data91.certificate;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
if(data95.sha256 === undefined){
const err225 = {instancePath:instancePath+"/actions/" + i7+"/commits/" + i9+"/update/certificate",schemaPath:"#/$defs/commit/properties/update/properties/certificate/required",keyword:"required",params:{missingProperty: "sha256"},message:"must have required property '"+"sha256"+"'",schema:schema48.properties.update.properties.certificate.required,parentSchema:schema48.properties.update.properties.certificate,data:data95};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
for(const key24 in data95){
if(!((((((((key24 === "subject") || (key24 === "names")) || (key24 === "issuer")) || (key24 === "authority")) || (key24 === "serial")) || (key24 === "sha256")) || (key24 === "notBefore")) || (key24 === "notAfter"))){
const err226 = {instancePath:instancePath+"/actions/" + i7+"/commits/" + i9+"/update/certificate",schemaPath:"#/$defs/commit/properties/update/properties/certificate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key24},message:"must NOT have additional properties",schema:false,parentSchema:schema48.properties.update.properties.certificate,data:data95};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
}
if(data95.subject !== undefined){
let data96 = data95.subject;
if(data96 && typeof data96 == "object" && !Array.isArray(data96)){
for(const key25 in data96){
if(!(((key25 === "commonName") || (key25 === "organization")) || (key25 === "country"))){
const err227 = {instancePath:instancePath+"/actions/" + i7+"/commits/" + i9+"/update/certificate/subject",schemaPath:"#/$defs/commit/properties/update/properties/certificate/properties/subject/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key25},message:"must NOT have additional properties",schema:false,parentSchema:schema48.properties.update.properties.certificate.properties.subject,data:data96};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
}
if(data96.commonName !== undefined){
let data97 = data96.commonName;
if(typeof data97 !== "string"){
const err228 = {instancePath:instancePath+"/actions/" + i7+"/commits/" + i9+"/update/certificate/subject/commonName",schemaPath:"#/$defs/commit/properties/update/properties/certificate/properties/subject/properties/commonName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.update.properties.certificate.properties.subject.properties.commonName.type,parentSchema:schema48.properties.update.properties.certificate.properties.subject.properties.commonName,data:data97};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
}
if(data96.organization !== undefined){
let data98 = data96.organization;
if(typeof data98 !== "string"){
const err229 = {instancePath:instancePath+"/actions/" + i7+"/commits/" + i9+"/update/certificate/subject/organization",schemaPath:"#/$defs/commit/properties/update/properties/certificate/properties/subject/properties/organization/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.update.properties.certificate.properties.subject.properties.organization.type,parentSchema:schema48.properties.update.properties.certificate.properties.subject.properties.organization,data:data98};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
}
if(data96.country !== undefined){
let data99 = data96.country;
if(typeof data99 !== "string"){
const err230 = {instancePath:instancePath+"/actions/" + i7+"/commits/" + i9+"/update/certificate/subject/country",schemaPath:"#/$defs/commit/properties/update/properties/certificate/properties/subject/properties/country/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.update.properties.certificate.properties.subject.properties.country.type,parentSchema:schema48.properties.update.properties.certificate.properties.subject.properties.country,data:data99};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
}
}
else {
const err231 = {instancePath:instancePath+"/actions/" + i7+"/commits/" + i9+"/update/certificate/subject",schemaPath:"#/$defs/commit/properties/update/properties/certificate/properties/subject/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema48.properties.update.properties.certificate.properties.subject.type,parentSchema:schema48.properties.update.properties.certificate.properties.subject,data:data96};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
}
if(data95.names !== undefined){
let data100 = data95.names;
if(Array.isArray(data100)){
const len10 = data100.length;
for(let i10=0; i10<len10; i10++){
let data101 = data100[i10];
if(typeof data101 !== "string"){
const err232 = {instancePath:instancePath+"/actions/" + i7+"/commits/" + i9+"/update/certificate/names/" + i10,schemaPath:"#/$defs/commit/properties/update/properties/certificate/properties/names/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.update.properties.certificate.properties.names.items.type,parentSchema:schema48.properties.update.properties.certificate.properties.names.items,data:data101};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
}
}
else {
const err233 = {instancePath:instancePath+"/actions/" + i7+"/commits/" + i9+"/update/certificate/names",schemaPath:"#/$defs/commit/properties/update/properties/certificate/properties/names/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema48.properties.update.properties.certificate.properties.names.type,parentSchema:schema48.properties.update.properties.certificate.properties.names,data:data100};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
}
if(data95.issuer !== undefined){
let data102 = data95.issuer;
if(typeof data102 !== "string"){
const err234 = {instancePath:instancePath+"/actions/" + i7+"/commits/" + i9+"/update/certificate/issuer",schemaPath:"#/$defs/commit/properties/update/properties/certificate/properties/issuer/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.update.properties.certificate.properties.issuer.type,parentSchema:schema48.properties.update.properties.certificate.properties.issuer,data:data102};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
}
if(data95.authority !== undefined){
let data103 = data95.authority;
if(data103 && typeof data103 == "object" && !Array.isArray(data103)){
if(data103.organization === undefined){
const err235 = {instancePath:instancePath+"/actions/" + i7+"/commits/" + i9+"/update/certificate/authority",schemaPath:"#/$defs/commit/properties/update/properties/certificate/properties/authority/required",keyword:"required",params:{missingProperty: "organization"},message:"must have required property '"+"organization"+"'",schema:schema48.properties.update.properties.certificate.properties.authority.required,parentSchema:schema48.properties.update.properties.certificate.properties.authority,data:data103};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
if(data103.anchor === undefined){
const err236 = {instancePath:instancePath+"/actions/" + i7+"/commits/" + i9+"/update/certificate/authority",schemaPath:"#/$defs/commit/properties/update/properties/certificate/properties/authority/required",keyword:"required",params:{missingProperty: "anchor"},message:"must have required property '"+"anchor"+"'",schema:schema48.properties.update.properties.certificate.properties.authority.required,parentSchema:schema48.properties.update.properties.certificate.properties.authority,data:data103};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
for(const key26 in data103){
if(!((key26 === "organization") || (key26 === "anchor"))){
const err237 = {instancePath:instancePath+"/actions/" + i7+"/commits/" + i9+"/update/certificate/authority",schemaPath:"#/$defs/commit/properties/update/properties/certificate/properties/authority/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key26},message:"must NOT have additional properties",schema:false,parentSchema:schema48.properties.update.properties.certificate.properties.authority,data:data103};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
}
if(data103.organization !== undefined){
let data104 = data103.organization;
if(typeof data104 !== "string"){
const err238 = {instancePath:instancePath+"/actions/" + i7+"/commits/" + i9+"/update/certificate/authority/organization",schemaPath:"#/$defs/commit/properties/update/properties/certificate/properties/authority/properties/organization/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.update.properties.certificate.properties.authority.properties.organization.type,parentSchema:schema48.properties.update.properties.certificate.properties.authority.properties.organization,data:data104};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
}
if(data103.anchor !== undefined){
let data105 = data103.anchor;
if(typeof data105 !== "string"){
const err239 = {instancePath:instancePath+"/actions/" + i7+"/commits/" + i9+"/update/certificate/authority/anchor",schemaPath:"#/$defs/commit/properties/update/properties/certificate/properties/authority/properties/anchor/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.update.properties.certificate.properties.authority.properties.anchor.type,parentSchema:schema48.properties.update.properties.certificate.properties.authority.properties.anchor,data:data105};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
}
}
else {
const err240 = {instancePath:instancePath+"/actions/" + i7+"/commits/" + i9+"/update/certificate/authority",schemaPath:"#/$defs/commit/properties/update/properties/certificate/properties/authority/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema48.properties.update.properties.certificate.properties.authority.type,parentSchema:schema48.properties.update.properties.certificate.properties.authority,data:data103};
if(vErrors === null){
vErrors = [err240];
}
else {
vErrors.push(err240);
}
errors++;
}
}
if(data95.serial !== undefined){
let data106 = data95.serial;
if(typeof data106 !== "string"){
const err241 = {instancePath:instancePath+"/actions/" + i7+"/commits/" + i9+"/update/certificate/serial",schemaPath:"#/$defs/commit/properties/update/properties/certificate/properties/serial/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.update.properties.certificate.properties.serial.type,parentSchema:schema48.properties.update.properties.certificate.properties.serial,data:data106};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
errors++;
}
}
if(data95.sha256 !== undefined){
let data107 = data95.sha256;
if(typeof data107 === "string"){
if(!pattern5.test(data107)){
const err242 = {instancePath:instancePath+"/actions/" + i7+"/commits/" + i9+"/update/certificate/sha256",schemaPath:"#/$defs/commit/properties/update/properties/certificate/properties/sha256/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\"",schema:"^[0-9a-f]{64}$",parentSchema:schema48.properties.update.properties.certificate.properties.sha256,data:data107};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
}
else {
const err243 = {instancePath:instancePath+"/actions/" + i7+"/commits/" + i9+"/update/certificate/sha256",schemaPath:"#/$defs/commit/properties/update/properties/certificate/properties/sha256/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.update.properties.certificate.properties.sha256.type,parentSchema:schema48.properties.update.properties.certificate.properties.sha256,data:data107};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
}
}
if(data95.notBefore !== undefined){
let data108 = data95.notBefore;
if(typeof data108 !== "string"){
const err244 = {instancePath:instancePath+"/actions/" + i7+"/commits/" + i9+"/update/certificate/notBefore",schemaPath:"#/$defs/commit/properties/update/properties/certificate/properties/notBefore/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.update.properties.certificate.properties.notBefore.type,parentSchema:schema48.properties.update.properties.certificate.properties.notBefore,data:data108};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
}
if(data95.notAfter !== undefined){
let data109 = data95.notAfter;
if(typeof data109 !== "string"){
const err245 = {instancePath:instancePath+"/actions/" + i7+"/commits/" + i9+"/update/certificate/notAfter",schemaPath:"#/$defs/commit/properties/update/properties/certificate/properties/notAfter/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.update.properties.certificate.properties.notAfter.type,parentSchema:schema48.properties.update.properties.certificate.properties.notAfter,data:data109};
if(vErrors === null){
vErrors = [err245];
}
else {
vErrors.push(err245);
}
errors++;
}
}
}
else {
const err246 = {instancePath:instancePath+"/actions/" + i7+"/commits/" + i9+"/update/certificate",schemaPath:"#/$defs/commit/properties/update/properties/certificate/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema48.properties.update.properties.certificate.type,parentSchema:schema48.properties.update.properties.certificate,data:data95};
if(vErrors === null){
vErrors = [err246];
}
else {
vErrors.push(err246);
}
errors++;
}
}
if(data91.leftOut !== undefined){
let data110 = data91.leftOut;
if(Array.isArray(data110)){
if(data110.length < 1){
const err247 = {instancePath:instancePath+"/actions/" + i7+"/commits/" + i9+"/update/leftOut",schemaPath:"#/$defs/commit/properties/update/properties/leftOut/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema48.properties.update.properties.leftOut,data:data110};
if(vErrors === null){
vErrors = [err247];
}
else {
vErrors.push(err247);
}
errors++;
}
const len11 = data110.length;
for(let i11=0; i11<len11; i11++){
let data111 = data110[i11];
if(typeof data111 !== "string"){
const err248 = {instancePath:instancePath+"/actions/" + i7+"/commits/" + i9+"/update/leftOut/" + i11,schemaPath:"#/$defs/commit/properties/update/properties/leftOut/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.update.properties.leftOut.items.type,parentSchema:schema48.properties.update.properties.leftOut.items,data:data111};
if(vErrors === null){
vErrors = [err248];
}
else {
vErrors.push(err248);
}
errors++;
}
}
}
else {
const err249 = {instancePath:instancePath+"/actions/" + i7+"/commits/" + i9+"/update/leftOut",schemaPath:"#/$defs/commit/properties/update/properties/leftOut/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema48.properties.update.properties.leftOut.type,parentSchema:schema48.properties.update.properties.leftOut,data:data110};
if(vErrors === null){
vErrors = [err249];
}
else {
vErrors.push(err249);
}
errors++;
}
}
if(data91.verdict !== undefined){
let data112 = data91.verdict;
if(data112 && typeof data112 == "object" && !Array.isArray(data112)){
if(data112.path === undefined){
const err250 = {instancePath:instancePath+"/actions/" + i7+"/commits/" + i9+"/update/verdict",schemaPath:"#/$defs/commit/properties/update/properties/verdict/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema48.properties.update.properties.verdict.required,parentSchema:schema48.properties.update.properties.verdict,data:data112};
if(vErrors === null){
vErrors = [err250];
}
else {
vErrors.push(err250);
}
errors++;
}
if(data112.hostname === undefined){
const err251 = {instancePath:instancePath+"/actions/" + i7+"/commits/" + i9+"/update/verdict",schemaPath:"#/$defs/commit/properties/update/properties/verdict/required",keyword:"required",params:{missingProperty: "hostname"},message:"must have required property '"+"hostname"+"'",schema:schema48.properties.update.properties.verdict.required,parentSchema:schema48.properties.update.properties.verdict,data:data112};
if(vErrors === null){
vErrors = [err251];
}
else {
vErrors.push(err251);
}
errors++;
}
for(const key27 in data112){
if(!((((key27 === "path") || (key27 === "hostname")) || (key27 === "revoked")) || (key27 === "dates"))){
const err252 = {instancePath:instancePath+"/actions/" + i7+"/commits/" + i9+"/update/verdict",schemaPath:"#/$defs/commit/properties/update/properties/verdict/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key27},message:"must NOT have additional properties",schema:false,parentSchema:schema48.properties.update.properties.verdict,data:data112};
if(vErrors === null){
vErrors = [err252];
}
else {
vErrors.push(err252);
}
errors++;
}
}
if(data112.path !== undefined){
let data113 = data112.path;
if(!(((((data113 === "trusted") || (data113 === "self-signed")) || (data113 === "unanchored")) || (data113 === "untrusted")) || (data113 === "invalid"))){
const err253 = {instancePath:instancePath+"/actions/" + i7+"/commits/" + i9+"/update/verdict/path",schemaPath:"#/$defs/commit/properties/update/properties/verdict/properties/path/enum",keyword:"enum",params:{allowedValues: schema48.properties.update.properties.verdict.properties.path.enum},message:"must be equal to one of the allowed values",schema:schema48.properties.update.properties.verdict.properties.path.enum,parentSchema:schema48.properties.update.properties.verdict.properties.path,data:data113};
if(vErrors === null){
vErrors = [err253];
}
else {
vErrors.push(err253);
}
errors++;
}
}
if(data112.hostname !== undefined){
let data114 = data112.hostname;
if(!(((data114 === "match") || (data114 === "mismatch")) || (data114 === "unchecked"))){
const err254 = {instancePath:instancePath+"/actions/" + i7+"/commits/" + i9+"/update/verdict/hostname",schemaPath:"#/$defs/commit/properties/update/properties/verdict/properties/hostname/enum",keyword:"enum",params:{allowedValues: schema48.properties.update.properties.verdict.properties.hostname.enum},message:"must be equal to one of the allowed values",schema:schema48.properties.update.properties.verdict.properties.hostname.enum,parentSchema:schema48.properties.update.properties.verdict.properties.hostname,data:data114};
if(vErrors === null){
vErrors = [err254];
}
else {
vErrors.push(err254);
}
errors++;
}
}
if(data112.revoked !== undefined){
let data115 = data112.revoked;
if(true !== data115){
const err255 = {instancePath:instancePath+"/actions/" + i7+"/commits/" + i9+"/update/verdict/revoked",schemaPath:"#/$defs/commit/properties/update/properties/verdict/properties/revoked/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant",schema:true,parentSchema:schema48.properties.update.properties.verdict.properties.revoked,data:data115};
if(vErrors === null){
vErrors = [err255];
}
else {
vErrors.push(err255);
}
errors++;
}
}
if(data112.dates !== undefined){
let data116 = data112.dates;
if(!(((data116 === "expired") || (data116 === "not-yet-valid")) || (data116 === "never-valid"))){
const err256 = {instancePath:instancePath+"/actions/" + i7+"/commits/" + i9+"/update/verdict/dates",schemaPath:"#/$defs/commit/properties/update/properties/verdict/properties/dates/enum",keyword:"enum",params:{allowedValues: schema48.properties.update.properties.verdict.properties.dates.enum},message:"must be equal to one of the allowed values",schema:schema48.properties.update.properties.verdict.properties.dates.enum,parentSchema:schema48.properties.update.properties.verdict.properties.dates,data:data116};
if(vErrors === null){
vErrors = [err256];
}
else {
vErrors.push(err256);
}
errors++;
}
}
}
else {
const err257 = {instancePath:instancePath+"/actions/" + i7+"/commits/" + i9+"/update/verdict",schemaPath:"#/$defs/commit/properties/update/properties/verdict/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema48.properties.update.properties.verdict.type,parentSchema:schema48.properties.update.properties.verdict,data:data112};
if(vErrors === null){
vErrors = [err257];
}
else {
vErrors.push(err257);
}
errors++;
}
}
}
else {
const err258 = {instancePath:instancePath+"/actions/" + i7+"/commits/" + i9+"/update",schemaPath:"#/$defs/commit/properties/update/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema48.properties.update.type,parentSchema:schema48.properties.update,data:data91};
if(vErrors === null){
vErrors = [err258];
}
else {
vErrors.push(err258);
}
errors++;
}
}
}
else {
const err259 = {instancePath:instancePath+"/actions/" + i7+"/commits/" + i9,schemaPath:"#/$defs/commit/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema48.type,parentSchema:schema48,data:data87};
if(vErrors === null){
vErrors = [err259];
}
else {
vErrors.push(err259);
}
errors++;
}
}
}
else {
const err260 = {instancePath:instancePath+"/actions/" + i7+"/commits",schemaPath:"#/properties/actions/items/oneOf/5/properties/commits/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.actions.items.oneOf[5].properties.commits.type,parentSchema:schema31.properties.actions.items.oneOf[5].properties.commits,data:data86};
if(vErrors === null){
vErrors = [err260];
}
else {
vErrors.push(err260);
}
errors++;
}
}
}
else {
const err261 = {instancePath:instancePath+"/actions/" + i7,schemaPath:"#/properties/actions/items/oneOf/5/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.actions.items.oneOf[5].type,parentSchema:schema31.properties.actions.items.oneOf[5],data:data34};
if(vErrors === null){
vErrors = [err261];
}
else {
vErrors.push(err261);
}
errors++;
}
var _valid1 = _errs183 === errors;
if(_valid1 && valid26){
valid26 = false;
passing1 = [passing1, 5];
}
else {
if(_valid1){
valid26 = true;
passing1 = 5;
if(props1 !== true){
props1 = true;
}
}
const _errs272 = errors;
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
if(data34.kind === undefined){
const err262 = {instancePath:instancePath+"/actions/" + i7,schemaPath:"#/properties/actions/items/oneOf/6/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema31.properties.actions.items.oneOf[6].required,parentSchema:schema31.properties.actions.items.oneOf[6],data:data34};
if(vErrors === null){
vErrors = [err262];
}
else {
vErrors.push(err262);
}
errors++;
}
if(data34.branch === undefined){
const err263 = {instancePath:instancePath+"/actions/" + i7,schemaPath:"#/properties/actions/items/oneOf/6/required",keyword:"required",params:{missingProperty: "branch"},message:"must have required property '"+"branch"+"'",schema:schema31.properties.actions.items.oneOf[6].required,parentSchema:schema31.properties.actions.items.oneOf[6],data:data34};
if(vErrors === null){
vErrors = [err263];
}
else {
vErrors.push(err263);
}
errors++;
}
if(data34.was === undefined){
const err264 = {instancePath:instancePath+"/actions/" + i7,schemaPath:"#/properties/actions/items/oneOf/6/required",keyword:"required",params:{missingProperty: "was"},message:"must have required property '"+"was"+"'",schema:schema31.properties.actions.items.oneOf[6].required,parentSchema:schema31.properties.actions.items.oneOf[6],data:data34};
if(vErrors === null){
vErrors = [err264];
}
else {
vErrors.push(err264);
}
errors++;
}
if(data34.body === undefined){
const err265 = {instancePath:instancePath+"/actions/" + i7,schemaPath:"#/properties/actions/items/oneOf/6/required",keyword:"required",params:{missingProperty: "body"},message:"must have required property '"+"body"+"'",schema:schema31.properties.actions.items.oneOf[6].required,parentSchema:schema31.properties.actions.items.oneOf[6],data:data34};
if(vErrors === null){
vErrors = [err265];
}
else {
vErrors.push(err265);
}
errors++;
}
if(data34.comment === undefined){
const err266 = {instancePath:instancePath+"/actions/" + i7,schemaPath:"#/properties/actions/items/oneOf/6/required",keyword:"required",params:{missingProperty: "comment"},message:"must have required property '"+"comment"+"'",schema:schema31.properties.actions.items.oneOf[6].required,parentSchema:schema31.properties.actions.items.oneOf[6],data:data34};
if(vErrors === null){
vErrors = [err266];
}
else {
vErrors.push(err266);
}
errors++;
}
for(const key28 in data34){
if(!(((((key28 === "kind") || (key28 === "branch")) || (key28 === "was")) || (key28 === "body")) || (key28 === "comment"))){
const err267 = {instancePath:instancePath+"/actions/" + i7,schemaPath:"#/properties/actions/items/oneOf/6/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key28},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.actions.items.oneOf[6],data:data34};
if(vErrors === null){
vErrors = [err267];
}
else {
vErrors.push(err267);
}
errors++;
}
}
if(data34.kind !== undefined){
let data117 = data34.kind;
if("close-ledger-update" !== data117){
const err268 = {instancePath:instancePath+"/actions/" + i7+"/kind",schemaPath:"#/properties/actions/items/oneOf/6/properties/kind/const",keyword:"const",params:{allowedValue: "close-ledger-update"},message:"must be equal to constant",schema:"close-ledger-update",parentSchema:schema31.properties.actions.items.oneOf[6].properties.kind,data:data117};
if(vErrors === null){
vErrors = [err268];
}
else {
vErrors.push(err268);
}
errors++;
}
}
if(data34.branch !== undefined){
let data118 = data34.branch;
if(typeof data118 === "string"){
if(!pattern9.test(data118)){
const err269 = {instancePath:instancePath+"/actions/" + i7+"/branch",schemaPath:"#/properties/actions/items/oneOf/6/properties/branch/pattern",keyword:"pattern",params:{pattern: "^certledger/ledger-update(?:-[A-Za-z0-9-]+)?$"},message:"must match pattern \""+"^certledger/ledger-update(?:-[A-Za-z0-9-]+)?$"+"\"",schema:"^certledger/ledger-update(?:-[A-Za-z0-9-]+)?$",parentSchema:schema31.properties.actions.items.oneOf[6].properties.branch,data:data118};
if(vErrors === null){
vErrors = [err269];
}
else {
vErrors.push(err269);
}
errors++;
}
}
else {
const err270 = {instancePath:instancePath+"/actions/" + i7+"/branch",schemaPath:"#/properties/actions/items/oneOf/6/properties/branch/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.actions.items.oneOf[6].properties.branch.type,parentSchema:schema31.properties.actions.items.oneOf[6].properties.branch,data:data118};
if(vErrors === null){
vErrors = [err270];
}
else {
vErrors.push(err270);
}
errors++;
}
}
if(data34.was !== undefined){
let data119 = data34.was;
if(data119 && typeof data119 == "object" && !Array.isArray(data119)){
if(data119.number === undefined){
const err271 = {instancePath:instancePath+"/actions/" + i7+"/was",schemaPath:"#/$defs/precondition/required",keyword:"required",params:{missingProperty: "number"},message:"must have required property '"+"number"+"'",schema:schema39.required,parentSchema:schema39,data:data119};
if(vErrors === null){
vErrors = [err271];
}
else {
vErrors.push(err271);
}
errors++;
}
if(data119.state === undefined){
const err272 = {instancePath:instancePath+"/actions/" + i7+"/was",schemaPath:"#/$defs/precondition/required",keyword:"required",params:{missingProperty: "state"},message:"must have required property '"+"state"+"'",schema:schema39.required,parentSchema:schema39,data:data119};
if(vErrors === null){
vErrors = [err272];
}
else {
vErrors.push(err272);
}
errors++;
}
if(data119.hash === undefined){
const err273 = {instancePath:instancePath+"/actions/" + i7+"/was",schemaPath:"#/$defs/precondition/required",keyword:"required",params:{missingProperty: "hash"},message:"must have required property '"+"hash"+"'",schema:schema39.required,parentSchema:schema39,data:data119};
if(vErrors === null){
vErrors = [err273];
}
else {
vErrors.push(err273);
}
errors++;
}
for(const key29 in data119){
if(!(((key29 === "number") || (key29 === "state")) || (key29 === "hash"))){
const err274 = {instancePath:instancePath+"/actions/" + i7+"/was",schemaPath:"#/$defs/precondition/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key29},message:"must NOT have additional properties",schema:false,parentSchema:schema39,data:data119};
if(vErrors === null){
vErrors = [err274];
}
else {
vErrors.push(err274);
}
errors++;
}
}
if(data119.number !== undefined){
let data120 = data119.number;
if(!(((typeof data120 == "number") && (!(data120 % 1) && !isNaN(data120))) && (isFinite(data120)))){
const err275 = {instancePath:instancePath+"/actions/" + i7+"/was/number",schemaPath:"#/$defs/precondition/properties/number/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema39.properties.number.type,parentSchema:schema39.properties.number,data:data120};
if(vErrors === null){
vErrors = [err275];
}
else {
vErrors.push(err275);
}
errors++;
}
if((typeof data120 == "number") && (isFinite(data120))){
if(data120 < 1 || isNaN(data120)){
const err276 = {instancePath:instancePath+"/actions/" + i7+"/was/number",schemaPath:"#/$defs/precondition/properties/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema39.properties.number,data:data120};
if(vErrors === null){
vErrors = [err276];
}
else {
vErrors.push(err276);
}
errors++;
}
}
}
if(data119.state !== undefined){
let data121 = data119.state;
if(!((data121 === "open") || (data121 === "closed"))){
const err277 = {instancePath:instancePath+"/actions/" + i7+"/was/state",schemaPath:"#/$defs/precondition/properties/state/enum",keyword:"enum",params:{allowedValues: schema39.properties.state.enum},message:"must be equal to one of the allowed values",schema:schema39.properties.state.enum,parentSchema:schema39.properties.state,data:data121};
if(vErrors === null){
vErrors = [err277];
}
else {
vErrors.push(err277);
}
errors++;
}
}
if(data119.hash !== undefined){
let data122 = data119.hash;
if(typeof data122 === "string"){
if(!pattern5.test(data122)){
const err278 = {instancePath:instancePath+"/actions/" + i7+"/was/hash",schemaPath:"#/$defs/precondition/properties/hash/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\"",schema:"^[0-9a-f]{64}$",parentSchema:schema39.properties.hash,data:data122};
if(vErrors === null){
vErrors = [err278];
}
else {
vErrors.push(err278);
}
errors++;
}
}
else {
const err279 = {instancePath:instancePath+"/actions/" + i7+"/was/hash",schemaPath:"#/$defs/precondition/properties/hash/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.hash.type,parentSchema:schema39.properties.hash,data:data122};
if(vErrors === null){
vErrors = [err279];
}
else {
vErrors.push(err279);
}
errors++;
}
}
}
else {
const err280 = {instancePath:instancePath+"/actions/" + i7+"/was",schemaPath:"#/$defs/precondition/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.type,parentSchema:schema39,data:data119};
if(vErrors === null){
vErrors = [err280];
}
else {
vErrors.push(err280);
}
errors++;
}
}
if(data34.body !== undefined){
let data123 = data34.body;
if(typeof data123 !== "string"){
const err281 = {instancePath:instancePath+"/actions/" + i7+"/body",schemaPath:"#/properties/actions/items/oneOf/6/properties/body/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.actions.items.oneOf[6].properties.body.type,parentSchema:schema31.properties.actions.items.oneOf[6].properties.body,data:data123};
if(vErrors === null){
vErrors = [err281];
}
else {
vErrors.push(err281);
}
errors++;
}
}
if(data34.comment !== undefined){
let data124 = data34.comment;
if(data124 && typeof data124 == "object" && !Array.isArray(data124)){
if(data124.id === undefined){
const err282 = {instancePath:instancePath+"/actions/" + i7+"/comment",schemaPath:"#/$defs/comment/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema40.required,parentSchema:schema40,data:data124};
if(vErrors === null){
vErrors = [err282];
}
else {
vErrors.push(err282);
}
errors++;
}
if(data124.body === undefined){
const err283 = {instancePath:instancePath+"/actions/" + i7+"/comment",schemaPath:"#/$defs/comment/required",keyword:"required",params:{missingProperty: "body"},message:"must have required property '"+"body"+"'",schema:schema40.required,parentSchema:schema40,data:data124};
if(vErrors === null){
vErrors = [err283];
}
else {
vErrors.push(err283);
}
errors++;
}
for(const key30 in data124){
if(!((key30 === "id") || (key30 === "body"))){
const err284 = {instancePath:instancePath+"/actions/" + i7+"/comment",schemaPath:"#/$defs/comment/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key30},message:"must NOT have additional properties",schema:false,parentSchema:schema40,data:data124};
if(vErrors === null){
vErrors = [err284];
}
else {
vErrors.push(err284);
}
errors++;
}
}
if(data124.id !== undefined){
let data125 = data124.id;
if(typeof data125 !== "string"){
const err285 = {instancePath:instancePath+"/actions/" + i7+"/comment/id",schemaPath:"#/$defs/comment/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.id.type,parentSchema:schema40.properties.id,data:data125};
if(vErrors === null){
vErrors = [err285];
}
else {
vErrors.push(err285);
}
errors++;
}
}
if(data124.body !== undefined){
let data126 = data124.body;
if(typeof data126 === "string"){
if(func4(data126) > 65536){
const err286 = {instancePath:instancePath+"/actions/" + i7+"/comment/body",schemaPath:"#/$defs/comment/properties/body/maxLength",keyword:"maxLength",params:{limit: 65536},message:"must NOT have more than 65536 characters",schema:65536,parentSchema:schema40.properties.body,data:data126};
if(vErrors === null){
vErrors = [err286];
}
else {
vErrors.push(err286);
}
errors++;
}
}
else {
const err287 = {instancePath:instancePath+"/actions/" + i7+"/comment/body",schemaPath:"#/$defs/comment/properties/body/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.body.type,parentSchema:schema40.properties.body,data:data126};
if(vErrors === null){
vErrors = [err287];
}
else {
vErrors.push(err287);
}
errors++;
}
}
}
else {
const err288 = {instancePath:instancePath+"/actions/" + i7+"/comment",schemaPath:"#/$defs/comment/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema40.type,parentSchema:schema40,data:data124};
if(vErrors === null){
vErrors = [err288];
}
else {
vErrors.push(err288);
}
errors++;
}
}
}
else {
const err289 = {instancePath:instancePath+"/actions/" + i7,schemaPath:"#/properties/actions/items/oneOf/6/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.actions.items.oneOf[6].type,parentSchema:schema31.properties.actions.items.oneOf[6],data:data34};
if(vErrors === null){
vErrors = [err289];
}
else {
vErrors.push(err289);
}
errors++;
}
var _valid1 = _errs272 === errors;
if(_valid1 && valid26){
valid26 = false;
passing1 = [passing1, 6];
}
else {
if(_valid1){
valid26 = true;
passing1 = 6;
if(props1 !== true){
props1 = true;
}
}
}
}
}
}
}
}
if(!valid26){
const err290 = {instancePath:instancePath+"/actions/" + i7,schemaPath:"#/properties/actions/items/oneOf",keyword:"oneOf",params:{passingSchemas: passing1},message:"must match exactly one schema in oneOf",schema:schema31.properties.actions.items.oneOf,parentSchema:schema31.properties.actions.items,data:data34};
if(vErrors === null){
vErrors = [err290];
}
else {
vErrors.push(err290);
}
errors++;
}
else {
errors = _errs83;
if(vErrors !== null){
if(_errs83){
vErrors.length = _errs83;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err291 = {instancePath:instancePath+"/actions",schemaPath:"#/properties/actions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.actions.type,parentSchema:schema31.properties.actions,data:data33};
if(vErrors === null){
vErrors = [err291];
}
else {
vErrors.push(err291);
}
errors++;
}
}
}
else {
const err292 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err292];
}
else {
vErrors.push(err292);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
