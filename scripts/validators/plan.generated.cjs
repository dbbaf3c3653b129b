/** Generated from schemas/plan.schema.json by scripts/generate/generate.ts: edit that, then `npm run generate`. */

"use strict";
exports.validate = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://certledger.dev/schemas/plan.schema.json","title":"Plan","description":"What `certledger plan` would change in the tracker, for people to review and for `certledger apply` to carry out.","type":"object","properties":{"schemaVersion":{"const":1},"generatedAt":{"type":"string","format":"date-time","description":"The instant of the comparison the plan was made from."},"tracker":{"type":"string","description":"The repository it was made for, and the only one it may be applied to; absent: a local folder, or none."},"withoutIssue":{"description":"Findings that are severe enough for an issue and have none, as they are about no entry and issues are kept for entries only; reports list them.","type":"array","minItems":1,"items":{"type":"object","properties":{"rule":{"type":"string"},"severity":{"enum":["info","warning","error"]},"count":{"type":"integer","minimum":1}},"required":["rule","severity","count"],"additionalProperties":false}},"refused":{"description":"Why the guard held something back, each reason once; the actions are what it does not doubt, and those on the issue about the sweep itself.","type":"array","minItems":1,"items":{"oneOf":[{"type":"object","properties":{"reason":{"const":"clock"},"remembered":{"type":"string","format":"date-time","description":"When an earlier sweep was made; it is still to come."}},"required":["reason","remembered"],"additionalProperties":false},{"type":"object","properties":{"reason":{"const":"folder"},"folders":{"type":"array","items":{"type":"string"},"description":"Folders of the ledger that are not there or cannot be read."},"entries":{"type":"array","items":{"type":"string"},"description":"Entries of which nothing is concluded for it."}},"required":["reason","folders","entries"],"additionalProperties":false},{"type":"object","properties":{"reason":{"const":"withdrawn"},"known":{"type":"integer","minimum":0,"description":"How many entries were watched before."},"entries":{"type":"array","items":{"type":"string"},"description":"Those of them that are not any more."}},"required":["reason","known","entries"],"additionalProperties":false},{"type":"object","properties":{"reason":{"const":"dark"},"dark":{"type":"integer","minimum":0,"description":"How many endpoints went dark."},"previouslyServed":{"type":"integer","minimum":0,"description":"Of how many that used to serve a certificate."},"endpoints":{"type":"array","items":{"type":"string"},"description":"Those that went dark."}},"required":["reason","dark","previouslyServed","endpoints"],"additionalProperties":false},{"type":"object","properties":{"reason":{"const":"closings"},"wanted":{"type":"integer","minimum":0,"description":"How many issues would be closed."},"open":{"type":"integer","minimum":0,"description":"Of how many that would then be open."},"issues":{"type":"array","items":{"type":"integer","minimum":1},"description":"Their numbers."}},"required":["reason","wanted","open","issues"],"additionalProperties":false},{"type":"object","properties":{"reason":{"const":"too-many-issues"},"maximum":{"type":"integer","minimum":0,"description":"`issues.maxNew` of the settings."},"waiting":{"type":"array","description":"Those that were not opened, the worst first.","items":{"type":"object","properties":{"entry":{"$ref":"#/$defs/entry"},"severity":{"enum":["info","warning","error"]},"title":{"type":"string"}},"required":["entry","severity","title"],"additionalProperties":false}}},"required":["reason","maximum","waiting"],"additionalProperties":false}]}},"actions":{"type":"array","description":"In the order they are carried out.","items":{"oneOf":[{"type":"object","properties":{"kind":{"const":"create-label"},"label":{"$ref":"#/$defs/label"}},"required":["kind","label"],"additionalProperties":false},{"type":"object","properties":{"kind":{"const":"open-issue"},"entry":{"$ref":"#/$defs/entry"},"content":{"$ref":"#/$defs/content"},"newest":{"type":"integer","minimum":1,"description":"The newest issue of the entry that planning saw, a closed one."}},"required":["kind","entry","content"],"additionalProperties":false},{"type":"object","description":"Keeps the state the issue is in.","properties":{"kind":{"const":"update-issue"},"entry":{"$ref":"#/$defs/entry"},"was":{"$ref":"#/$defs/precondition"},"content":{"$ref":"#/$defs/content"},"comment":{"$ref":"#/$defs/comment"}},"required":["kind","entry","was","content"],"additionalProperties":false},{"type":"object","properties":{"kind":{"const":"reopen-issue"},"entry":{"$ref":"#/$defs/entry"},"was":{"$ref":"#/$defs/precondition"},"content":{"$ref":"#/$defs/content"},"comment":{"$ref":"#/$defs/comment"}},"required":["kind","entry","was","content","comment"],"additionalProperties":false},{"type":"object","properties":{"kind":{"const":"close-issue"},"entry":{"$ref":"#/$defs/entry"},"was":{"$ref":"#/$defs/precondition"},"content":{"$ref":"#/$defs/content"},"comment":{"$ref":"#/$defs/comment"}},"required":["kind","entry","was","content","comment"],"additionalProperties":false},{"type":"object","description":"Makes the rolling pull request hold exactly these commits.","properties":{"kind":{"const":"update-ledger"},"branch":{"type":"string","description":"The rolling branch.","pattern":"^certledger/ledger-update(?:-[A-Za-z0-9-]+)?$"},"was":{"$ref":"#/$defs/precondition"},"newest":{"type":"integer","minimum":1,"description":"The newest pull request that planning saw, a closed or merged one."},"title":{"type":"string"},"body":{"type":"string"},"labels":{"type":"array","items":{"type":"string"},"description":"Names."},"marker":{"$ref":"#/$defs/marker"},"commits":{"type":"array","items":{"$ref":"#/$defs/commit"}}},"required":["kind","branch","title","body","labels","marker","commits"],"additionalProperties":false},{"type":"object","properties":{"kind":{"const":"close-ledger-update"},"branch":{"type":"string","description":"The rolling branch.","pattern":"^certledger/ledger-update(?:-[A-Za-z0-9-]+)?$"},"was":{"$ref":"#/$defs/precondition"},"body":{"type":"string"},"comment":{"$ref":"#/$defs/comment"}},"required":["kind","branch","was","body","comment"],"additionalProperties":false}]}}},"required":["schemaVersion","generatedAt","actions"],"additionalProperties":false,"$defs":{"entry":{"type":"string","description":"Id of a ledger entry; empty for the issue about the sweep itself."},"label":{"type":"object","properties":{"name":{"type":"string"},"color":{"type":"string","description":"Six hexadecimal digits.","pattern":"^[0-9a-fA-F]{6}$"},"description":{"type":"string"}},"required":["name","color","description"],"additionalProperties":false},"content":{"type":"object","description":"Everything an issue is to say.","properties":{"title":{"type":"string","maxLength":256},"body":{"type":"string","description":"Markdown; its last line is the marker.","maxLength":65536},"labels":{"type":"array","items":{"type":"string"},"description":"Names."},"assignees":{"type":"array","items":{"type":"string"},"description":"Logins."},"marker":{"$ref":"#/$defs/marker"}},"required":["title","body","labels","assignees","marker"],"additionalProperties":false},"marker":{"type":"object","description":"The hidden last line of a body.","properties":{"kind":{"enum":["entry","sweep","update"]},"entry":{"$ref":"#/$defs/entry"},"hash":{"type":"string","pattern":"^[0-9a-f]{64}$","description":"SHA-256 of everything certledger wants of the issue or pull request."},"status":{"enum":["open","resolved"]},"level":{"type":"object","description":"How bad it is; a rank grows with the expiry stage.","properties":{"severity":{"enum":["info","warning","error"]},"rank":{"type":"integer","minimum":0}},"required":["severity","rank"],"additionalProperties":false},"turn":{"type":"integer","minimum":1,"description":"Grows with every change."},"assigned":{"type":"array","items":{"type":"string"},"description":"Logins of those certledger assigned."},"ledger":{"type":"string","minLength":1,"maxLength":100,"description":"Name of the ledger it is of, where that has one."},"type":{"enum":["item","system"],"description":"Of an entry's issue: what the entry is, where it is no certificate."},"waiting":{"type":"object","description":"Of the issue about the sweep: how many issues were wanted and not opened, by severity.","properties":{"errors":{"type":"integer","minimum":0},"others":{"type":"integer","minimum":0},"maximum":{"type":"integer","minimum":0,"description":"`issues.maxNew` at that time."}},"required":["errors","others","maximum"],"additionalProperties":false},"rules":{"type":"array","items":{"type":"string"},"description":"Of the issue about the sweep: the reasons of which people have been told. Of an entry's issue: the rules that people have been told of, as far as it matters: those of severity error, and those about duties, handovers and systems."},"others":{"type":"array","items":{"type":"string"},"description":"Of an entry's issue: the other rules of which it tells that alone would keep it open."},"entries":{"type":"array","items":{"type":"string"},"description":"Of the pull request: `entry:first eight digits of the fingerprint`."}},"required":["kind","entry","hash","status","level","turn"],"additionalProperties":false},"precondition":{"type":"object","description":"What the plan was made on; where anything differs, the tracker has changed since the plan was made.","properties":{"number":{"type":"integer","minimum":1,"description":"Of the issue or pull request."},"state":{"enum":["open","closed"]},"hash":{"type":"string","pattern":"^[0-9a-f]{64}$","description":"SHA-256 of everything certledger wants of the issue or pull request."}},"required":["number","state","hash"],"additionalProperties":false},"comment":{"type":"object","properties":{"id":{"type":"string","description":"By it a comment that is already there is known."},"body":{"type":"string","description":"Markdown.","maxLength":65536}},"required":["id","body"],"additionalProperties":false},"commit":{"type":"object","description":"One commit of the rolling pull request: one entry.","properties":{"entry":{"type":"string"},"file":{"type":"string","description":"Relative to the root.","pattern":"^inventory/(?!.*(?:^|/)\\.\\.(?:/|$))[^\\\\]+$"},"message":{"type":"string"},"update":{"type":"object","properties":{"entry":{"type":"string"},"keyType":{"enum":["rsa","ecdsa"],"description":"Which of the two certificates of an entry with keyTypes: both."},"kind":{"enum":["first-record","renewed"]},"certificate":{"type":"object","properties":{"subject":{"type":"object","properties":{"commonName":{"type":"string"},"organization":{"type":"string"},"country":{"type":"string"}},"required":[],"additionalProperties":false},"names":{"type":"array","items":{"type":"string"},"description":"DNS names and IP addresses."},"issuer":{"type":"string"},"authority":{"type":"object","description":"The CA it came from.","required":["organization","anchor"],"additionalProperties":false,"properties":{"organization":{"type":"string"},"anchor":{"type":"string"}}},"serial":{"type":"string"},"sha256":{"type":"string","pattern":"^[0-9a-f]{64}$"},"notBefore":{"type":"string"},"notAfter":{"type":"string"}},"required":["sha256"],"additionalProperties":false},"leftOut":{"type":"array","description":"What the certificate states and no record can hold: serial, subject.country, …; absent: nothing.","minItems":1,"items":{"type":"string"}},"verdict":{"type":"object","description":"What verification at the endpoints came to, the worst of it.","properties":{"path":{"enum":["trusted","self-signed","unanchored","untrusted","invalid"]},"hostname":{"enum":["match","mismatch","unchecked"]},"revoked":{"const":true},"dates":{"enum":["expired","not-yet-valid","never-valid"]}},"required":["path","hostname"],"additionalProperties":false}},"required":["entry","kind","certificate"],"additionalProperties":false}},"required":["entry","file","message","update"],"additionalProperties":false}}};
const schema32 = {"type":"string","description":"Id of a ledger entry; empty for the issue about the sweep itself."};
const schema33 = {"type":"object","properties":{"name":{"type":"string"},"color":{"type":"string","description":"Six hexadecimal digits.","pattern":"^[0-9a-fA-F]{6}$"},"description":{"type":"string"}},"required":["name","color","description"],"additionalProperties":false};
const schema39 = {"type":"object","description":"What the plan was made on; where anything differs, the tracker has changed since the plan was made.","properties":{"number":{"type":"integer","minimum":1,"description":"Of the issue or pull request."},"state":{"enum":["open","closed"]},"hash":{"type":"string","pattern":"^[0-9a-f]{64}$","description":"SHA-256 of everything certledger wants of the issue or pull request."}},"required":["number","state","hash"],"additionalProperties":false};
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
if(!((((((key0 === "schemaVersion") || (key0 === "generatedAt")) || (key0 === "tracker")) || (key0 === "withoutIssue")) || (key0 === "refused")) || (key0 === "actions"))){
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
if(data.withoutIssue !== undefined){
let data3 = data.withoutIssue;
if(Array.isArray(data3)){
if(data3.length < 1){
const err8 = {instancePath:instancePath+"/withoutIssue",schemaPath:"#/properties/withoutIssue/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.withoutIssue,data:data3};
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
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.rule === undefined){
const err9 = {instancePath:instancePath+"/withoutIssue/" + i0,schemaPath:"#/properties/withoutIssue/items/required",keyword:"required",params:{missingProperty: "rule"},message:"must have required property '"+"rule"+"'",schema:schema31.properties.withoutIssue.items.required,parentSchema:schema31.properties.withoutIssue.items,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data4.severity === undefined){
const err10 = {instancePath:instancePath+"/withoutIssue/" + i0,schemaPath:"#/properties/withoutIssue/items/required",keyword:"required",params:{missingProperty: "severity"},message:"must have required property '"+"severity"+"'",schema:schema31.properties.withoutIssue.items.required,parentSchema:schema31.properties.withoutIssue.items,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data4.count === undefined){
const err11 = {instancePath:instancePath+"/withoutIssue/" + i0,schemaPath:"#/properties/withoutIssue/items/required",keyword:"required",params:{missingProperty: "count"},message:"must have required property '"+"count"+"'",schema:schema31.properties.withoutIssue.items.required,parentSchema:schema31.properties.withoutIssue.items,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
for(const key1 in data4){
if(!(((key1 === "rule") || (key1 === "severity")) || (key1 === "count"))){
const err12 = {instancePath:instancePath+"/withoutIssue/" + i0,schemaPath:"#/properties/withoutIssue/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.withoutIssue.items,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data4.rule !== undefined){
let data5 = data4.rule;
if(typeof data5 !== "string"){
const err13 = {instancePath:instancePath+"/withoutIssue/" + i0+"/rule",schemaPath:"#/properties/withoutIssue/items/properties/rule/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.withoutIssue.items.properties.rule.type,parentSchema:schema31.properties.withoutIssue.items.properties.rule,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data4.severity !== undefined){
let data6 = data4.severity;
if(!(((data6 === "info") || (data6 === "warning")) || (data6 === "error"))){
const err14 = {instancePath:instancePath+"/withoutIssue/" + i0+"/severity",schemaPath:"#/properties/withoutIssue/items/properties/severity/enum",keyword:"enum",params:{allowedValues: schema31.properties.withoutIssue.items.properties.severity.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.withoutIssue.items.properties.severity.enum,parentSchema:schema31.properties.withoutIssue.items.properties.severity,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data4.count !== undefined){
let data7 = data4.count;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err15 = {instancePath:instancePath+"/withoutIssue/" + i0+"/count",schemaPath:"#/properties/withoutIssue/items/properties/count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.withoutIssue.items.properties.count.type,parentSchema:schema31.properties.withoutIssue.items.properties.count,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < 1 || isNaN(data7)){
const err16 = {instancePath:instancePath+"/withoutIssue/" + i0+"/count",schemaPath:"#/properties/withoutIssue/items/properties/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.withoutIssue.items.properties.count,data:data7};
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
}
else {
const err17 = {instancePath:instancePath+"/withoutIssue/" + i0,schemaPath:"#/properties/withoutIssue/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.withoutIssue.items.type,parentSchema:schema31.properties.withoutIssue.items,data:data4};
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
else {
const err18 = {instancePath:instancePath+"/withoutIssue",schemaPath:"#/properties/withoutIssue/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.withoutIssue.type,parentSchema:schema31.properties.withoutIssue,data:data3};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.refused !== undefined){
let data8 = data.refused;
if(Array.isArray(data8)){
if(data8.length < 1){
const err19 = {instancePath:instancePath+"/refused",schemaPath:"#/properties/refused/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.refused,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
let data9 = data8[i1];
const _errs20 = errors;
let valid6 = false;
let passing0 = null;
const _errs21 = errors;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.reason === undefined){
const err20 = {instancePath:instancePath+"/refused/" + i1,schemaPath:"#/properties/refused/items/oneOf/0/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'",schema:schema31.properties.refused.items.oneOf[0].required,parentSchema:schema31.properties.refused.items.oneOf[0],data:data9};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data9.remembered === undefined){
const err21 = {instancePath:instancePath+"/refused/" + i1,schemaPath:"#/properties/refused/items/oneOf/0/required",keyword:"required",params:{missingProperty: "remembered"},message:"must have required property '"+"remembered"+"'",schema:schema31.properties.refused.items.oneOf[0].required,parentSchema:schema31.properties.refused.items.oneOf[0],data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
for(const key2 in data9){
if(!((key2 === "reason") || (key2 === "remembered"))){
const err22 = {instancePath:instancePath+"/refused/" + i1,schemaPath:"#/properties/refused/items/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.refused.items.oneOf[0],data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data9.reason !== undefined){
let data10 = data9.reason;
if("clock" !== data10){
const err23 = {instancePath:instancePath+"/refused/" + i1+"/reason",schemaPath:"#/properties/refused/items/oneOf/0/properties/reason/const",keyword:"const",params:{allowedValue: "clock"},message:"must be equal to constant",schema:"clock",parentSchema:schema31.properties.refused.items.oneOf[0].properties.reason,data:data10};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data9.remembered !== undefined){
let data11 = data9.remembered;
if(typeof data11 === "string"){
if(!(formats0.validate(data11))){
const err24 = {instancePath:instancePath+"/refused/" + i1+"/remembered",schemaPath:"#/properties/refused/items/oneOf/0/properties/remembered/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\"",schema:"date-time",parentSchema:schema31.properties.refused.items.oneOf[0].properties.remembered,data:data11};
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
const err25 = {instancePath:instancePath+"/refused/" + i1+"/remembered",schemaPath:"#/properties/refused/items/oneOf/0/properties/remembered/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.refused.items.oneOf[0].properties.remembered.type,parentSchema:schema31.properties.refused.items.oneOf[0].properties.remembered,data:data11};
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
const err26 = {instancePath:instancePath+"/refused/" + i1,schemaPath:"#/properties/refused/items/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.refused.items.oneOf[0].type,parentSchema:schema31.properties.refused.items.oneOf[0],data:data9};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
var _valid0 = _errs21 === errors;
if(_valid0){
valid6 = true;
passing0 = 0;
var props0 = true;
}
const _errs27 = errors;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.reason === undefined){
const err27 = {instancePath:instancePath+"/refused/" + i1,schemaPath:"#/properties/refused/items/oneOf/1/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'",schema:schema31.properties.refused.items.oneOf[1].required,parentSchema:schema31.properties.refused.items.oneOf[1],data:data9};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data9.folders === undefined){
const err28 = {instancePath:instancePath+"/refused/" + i1,schemaPath:"#/properties/refused/items/oneOf/1/required",keyword:"required",params:{missingProperty: "folders"},message:"must have required property '"+"folders"+"'",schema:schema31.properties.refused.items.oneOf[1].required,parentSchema:schema31.properties.refused.items.oneOf[1],data:data9};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data9.entries === undefined){
const err29 = {instancePath:instancePath+"/refused/" + i1,schemaPath:"#/properties/refused/items/oneOf/1/required",keyword:"required",params:{missingProperty: "entries"},message:"must have required property '"+"entries"+"'",schema:schema31.properties.refused.items.oneOf[1].required,parentSchema:schema31.properties.refused.items.oneOf[1],data:data9};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
for(const key3 in data9){
if(!(((key3 === "reason") || (key3 === "folders")) || (key3 === "entries"))){
const err30 = {instancePath:instancePath+"/refused/" + i1,schemaPath:"#/properties/refused/items/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.refused.items.oneOf[1],data:data9};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data9.reason !== undefined){
let data12 = data9.reason;
if("folder" !== data12){
const err31 = {instancePath:instancePath+"/refused/" + i1+"/reason",schemaPath:"#/properties/refused/items/oneOf/1/properties/reason/const",keyword:"const",params:{allowedValue: "folder"},message:"must be equal to constant",schema:"folder",parentSchema:schema31.properties.refused.items.oneOf[1].properties.reason,data:data12};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data9.folders !== undefined){
let data13 = data9.folders;
if(Array.isArray(data13)){
const len2 = data13.length;
for(let i2=0; i2<len2; i2++){
let data14 = data13[i2];
if(typeof data14 !== "string"){
const err32 = {instancePath:instancePath+"/refused/" + i1+"/folders/" + i2,schemaPath:"#/properties/refused/items/oneOf/1/properties/folders/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.refused.items.oneOf[1].properties.folders.items.type,parentSchema:schema31.properties.refused.items.oneOf[1].properties.folders.items,data:data14};
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
else {
const err33 = {instancePath:instancePath+"/refused/" + i1+"/folders",schemaPath:"#/properties/refused/items/oneOf/1/properties/folders/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.refused.items.oneOf[1].properties.folders.type,parentSchema:schema31.properties.refused.items.oneOf[1].properties.folders,data:data13};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data9.entries !== undefined){
let data15 = data9.entries;
if(Array.isArray(data15)){
const len3 = data15.length;
for(let i3=0; i3<len3; i3++){
let data16 = data15[i3];
if(typeof data16 !== "string"){
const err34 = {instancePath:instancePath+"/refused/" + i1+"/entries/" + i3,schemaPath:"#/properties/refused/items/oneOf/1/properties/entries/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.refused.items.oneOf[1].properties.entries.items.type,parentSchema:schema31.properties.refused.items.oneOf[1].properties.entries.items,data:data16};
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
const err35 = {instancePath:instancePath+"/refused/" + i1+"/entries",schemaPath:"#/properties/refused/items/oneOf/1/properties/entries/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.refused.items.oneOf[1].properties.entries.type,parentSchema:schema31.properties.refused.items.oneOf[1].properties.entries,data:data15};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/refused/" + i1,schemaPath:"#/properties/refused/items/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.refused.items.oneOf[1].type,parentSchema:schema31.properties.refused.items.oneOf[1],data:data9};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
var _valid0 = _errs27 === errors;
if(_valid0 && valid6){
valid6 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid6 = true;
passing0 = 1;
if(props0 !== true){
props0 = true;
}
}
const _errs39 = errors;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.reason === undefined){
const err37 = {instancePath:instancePath+"/refused/" + i1,schemaPath:"#/properties/refused/items/oneOf/2/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'",schema:schema31.properties.refused.items.oneOf[2].required,parentSchema:schema31.properties.refused.items.oneOf[2],data:data9};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data9.known === undefined){
const err38 = {instancePath:instancePath+"/refused/" + i1,schemaPath:"#/properties/refused/items/oneOf/2/required",keyword:"required",params:{missingProperty: "known"},message:"must have required property '"+"known"+"'",schema:schema31.properties.refused.items.oneOf[2].required,parentSchema:schema31.properties.refused.items.oneOf[2],data:data9};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data9.entries === undefined){
const err39 = {instancePath:instancePath+"/refused/" + i1,schemaPath:"#/properties/refused/items/oneOf/2/required",keyword:"required",params:{missingProperty: "entries"},message:"must have required property '"+"entries"+"'",schema:schema31.properties.refused.items.oneOf[2].required,parentSchema:schema31.properties.refused.items.oneOf[2],data:data9};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
for(const key4 in data9){
if(!(((key4 === "reason") || (key4 === "known")) || (key4 === "entries"))){
const err40 = {instancePath:instancePath+"/refused/" + i1,schemaPath:"#/properties/refused/items/oneOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.refused.items.oneOf[2],data:data9};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data9.reason !== undefined){
let data17 = data9.reason;
if("withdrawn" !== data17){
const err41 = {instancePath:instancePath+"/refused/" + i1+"/reason",schemaPath:"#/properties/refused/items/oneOf/2/properties/reason/const",keyword:"const",params:{allowedValue: "withdrawn"},message:"must be equal to constant",schema:"withdrawn",parentSchema:schema31.properties.refused.items.oneOf[2].properties.reason,data:data17};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data9.known !== undefined){
let data18 = data9.known;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
const err42 = {instancePath:instancePath+"/refused/" + i1+"/known",schemaPath:"#/properties/refused/items/oneOf/2/properties/known/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.refused.items.oneOf[2].properties.known.type,parentSchema:schema31.properties.refused.items.oneOf[2].properties.known,data:data18};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 < 0 || isNaN(data18)){
const err43 = {instancePath:instancePath+"/refused/" + i1+"/known",schemaPath:"#/properties/refused/items/oneOf/2/properties/known/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.refused.items.oneOf[2].properties.known,data:data18};
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
if(data9.entries !== undefined){
let data19 = data9.entries;
if(Array.isArray(data19)){
const len4 = data19.length;
for(let i4=0; i4<len4; i4++){
let data20 = data19[i4];
if(typeof data20 !== "string"){
const err44 = {instancePath:instancePath+"/refused/" + i1+"/entries/" + i4,schemaPath:"#/properties/refused/items/oneOf/2/properties/entries/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.refused.items.oneOf[2].properties.entries.items.type,parentSchema:schema31.properties.refused.items.oneOf[2].properties.entries.items,data:data20};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
else {
const err45 = {instancePath:instancePath+"/refused/" + i1+"/entries",schemaPath:"#/properties/refused/items/oneOf/2/properties/entries/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.refused.items.oneOf[2].properties.entries.type,parentSchema:schema31.properties.refused.items.oneOf[2].properties.entries,data:data19};
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
else {
const err46 = {instancePath:instancePath+"/refused/" + i1,schemaPath:"#/properties/refused/items/oneOf/2/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.refused.items.oneOf[2].type,parentSchema:schema31.properties.refused.items.oneOf[2],data:data9};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
var _valid0 = _errs39 === errors;
if(_valid0 && valid6){
valid6 = false;
passing0 = [passing0, 2];
}
else {
if(_valid0){
valid6 = true;
passing0 = 2;
if(props0 !== true){
props0 = true;
}
}
const _errs49 = errors;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.reason === undefined){
const err47 = {instancePath:instancePath+"/refused/" + i1,schemaPath:"#/properties/refused/items/oneOf/3/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'",schema:schema31.properties.refused.items.oneOf[3].required,parentSchema:schema31.properties.refused.items.oneOf[3],data:data9};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(data9.dark === undefined){
const err48 = {instancePath:instancePath+"/refused/" + i1,schemaPath:"#/properties/refused/items/oneOf/3/required",keyword:"required",params:{missingProperty: "dark"},message:"must have required property '"+"dark"+"'",schema:schema31.properties.refused.items.oneOf[3].required,parentSchema:schema31.properties.refused.items.oneOf[3],data:data9};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(data9.previouslyServed === undefined){
const err49 = {instancePath:instancePath+"/refused/" + i1,schemaPath:"#/properties/refused/items/oneOf/3/required",keyword:"required",params:{missingProperty: "previouslyServed"},message:"must have required property '"+"previouslyServed"+"'",schema:schema31.properties.refused.items.oneOf[3].required,parentSchema:schema31.properties.refused.items.oneOf[3],data:data9};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(data9.endpoints === undefined){
const err50 = {instancePath:instancePath+"/refused/" + i1,schemaPath:"#/properties/refused/items/oneOf/3/required",keyword:"required",params:{missingProperty: "endpoints"},message:"must have required property '"+"endpoints"+"'",schema:schema31.properties.refused.items.oneOf[3].required,parentSchema:schema31.properties.refused.items.oneOf[3],data:data9};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
for(const key5 in data9){
if(!((((key5 === "reason") || (key5 === "dark")) || (key5 === "previouslyServed")) || (key5 === "endpoints"))){
const err51 = {instancePath:instancePath+"/refused/" + i1,schemaPath:"#/properties/refused/items/oneOf/3/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.refused.items.oneOf[3],data:data9};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data9.reason !== undefined){
let data21 = data9.reason;
if("dark" !== data21){
const err52 = {instancePath:instancePath+"/refused/" + i1+"/reason",schemaPath:"#/properties/refused/items/oneOf/3/properties/reason/const",keyword:"const",params:{allowedValue: "dark"},message:"must be equal to constant",schema:"dark",parentSchema:schema31.properties.refused.items.oneOf[3].properties.reason,data:data21};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data9.dark !== undefined){
let data22 = data9.dark;
if(!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))){
const err53 = {instancePath:instancePath+"/refused/" + i1+"/dark",schemaPath:"#/properties/refused/items/oneOf/3/properties/dark/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.refused.items.oneOf[3].properties.dark.type,parentSchema:schema31.properties.refused.items.oneOf[3].properties.dark,data:data22};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 < 0 || isNaN(data22)){
const err54 = {instancePath:instancePath+"/refused/" + i1+"/dark",schemaPath:"#/properties/refused/items/oneOf/3/properties/dark/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.refused.items.oneOf[3].properties.dark,data:data22};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
}
if(data9.previouslyServed !== undefined){
let data23 = data9.previouslyServed;
if(!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))){
const err55 = {instancePath:instancePath+"/refused/" + i1+"/previouslyServed",schemaPath:"#/properties/refused/items/oneOf/3/properties/previouslyServed/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.refused.items.oneOf[3].properties.previouslyServed.type,parentSchema:schema31.properties.refused.items.oneOf[3].properties.previouslyServed,data:data23};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 < 0 || isNaN(data23)){
const err56 = {instancePath:instancePath+"/refused/" + i1+"/previouslyServed",schemaPath:"#/properties/refused/items/oneOf/3/properties/previouslyServed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.refused.items.oneOf[3].properties.previouslyServed,data:data23};
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
if(data9.endpoints !== undefined){
let data24 = data9.endpoints;
if(Array.isArray(data24)){
const len5 = data24.length;
for(let i5=0; i5<len5; i5++){
let data25 = data24[i5];
if(typeof data25 !== "string"){
const err57 = {instancePath:instancePath+"/refused/" + i1+"/endpoints/" + i5,schemaPath:"#/properties/refused/items/oneOf/3/properties/endpoints/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.refused.items.oneOf[3].properties.endpoints.items.type,parentSchema:schema31.properties.refused.items.oneOf[3].properties.endpoints.items,data:data25};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
}
else {
const err58 = {instancePath:instancePath+"/refused/" + i1+"/endpoints",schemaPath:"#/properties/refused/items/oneOf/3/properties/endpoints/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.refused.items.oneOf[3].properties.endpoints.type,parentSchema:schema31.properties.refused.items.oneOf[3].properties.endpoints,data:data24};
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
else {
const err59 = {instancePath:instancePath+"/refused/" + i1,schemaPath:"#/properties/refused/items/oneOf/3/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.refused.items.oneOf[3].type,parentSchema:schema31.properties.refused.items.oneOf[3],data:data9};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
var _valid0 = _errs49 === errors;
if(_valid0 && valid6){
valid6 = false;
passing0 = [passing0, 3];
}
else {
if(_valid0){
valid6 = true;
passing0 = 3;
if(props0 !== true){
props0 = true;
}
}
const _errs61 = errors;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.reason === undefined){
const err60 = {instancePath:instancePath+"/refused/" + i1,schemaPath:"#/properties/refused/items/oneOf/4/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'",schema:schema31.properties.refused.items.oneOf[4].required,parentSchema:schema31.properties.refused.items.oneOf[4],data:data9};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if(data9.wanted === undefined){
const err61 = {instancePath:instancePath+"/refused/" + i1,schemaPath:"#/properties/refused/items/oneOf/4/required",keyword:"required",params:{missingProperty: "wanted"},message:"must have required property '"+"wanted"+"'",schema:schema31.properties.refused.items.oneOf[4].required,parentSchema:schema31.properties.refused.items.oneOf[4],data:data9};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if(data9.open === undefined){
const err62 = {instancePath:instancePath+"/refused/" + i1,schemaPath:"#/properties/refused/items/oneOf/4/required",keyword:"required",params:{missingProperty: "open"},message:"must have required property '"+"open"+"'",schema:schema31.properties.refused.items.oneOf[4].required,parentSchema:schema31.properties.refused.items.oneOf[4],data:data9};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(data9.issues === undefined){
const err63 = {instancePath:instancePath+"/refused/" + i1,schemaPath:"#/properties/refused/items/oneOf/4/required",keyword:"required",params:{missingProperty: "issues"},message:"must have required property '"+"issues"+"'",schema:schema31.properties.refused.items.oneOf[4].required,parentSchema:schema31.properties.refused.items.oneOf[4],data:data9};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
for(const key6 in data9){
if(!((((key6 === "reason") || (key6 === "wanted")) || (key6 === "open")) || (key6 === "issues"))){
const err64 = {instancePath:instancePath+"/refused/" + i1,schemaPath:"#/properties/refused/items/oneOf/4/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.refused.items.oneOf[4],data:data9};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data9.reason !== undefined){
let data26 = data9.reason;
if("closings" !== data26){
const err65 = {instancePath:instancePath+"/refused/" + i1+"/reason",schemaPath:"#/properties/refused/items/oneOf/4/properties/reason/const",keyword:"const",params:{allowedValue: "closings"},message:"must be equal to constant",schema:"closings",parentSchema:schema31.properties.refused.items.oneOf[4].properties.reason,data:data26};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data9.wanted !== undefined){
let data27 = data9.wanted;
if(!(((typeof data27 == "number") && (!(data27 % 1) && !isNaN(data27))) && (isFinite(data27)))){
const err66 = {instancePath:instancePath+"/refused/" + i1+"/wanted",schemaPath:"#/properties/refused/items/oneOf/4/properties/wanted/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.refused.items.oneOf[4].properties.wanted.type,parentSchema:schema31.properties.refused.items.oneOf[4].properties.wanted,data:data27};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if((typeof data27 == "number") && (isFinite(data27))){
if(data27 < 0 || isNaN(data27)){
const err67 = {instancePath:instancePath+"/refused/" + i1+"/wanted",schemaPath:"#/properties/refused/items/oneOf/4/properties/wanted/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.refused.items.oneOf[4].properties.wanted,data:data27};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
}
if(data9.open !== undefined){
let data28 = data9.open;
if(!(((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28))) && (isFinite(data28)))){
const err68 = {instancePath:instancePath+"/refused/" + i1+"/open",schemaPath:"#/properties/refused/items/oneOf/4/properties/open/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.refused.items.oneOf[4].properties.open.type,parentSchema:schema31.properties.refused.items.oneOf[4].properties.open,data:data28};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if((typeof data28 == "number") && (isFinite(data28))){
if(data28 < 0 || isNaN(data28)){
const err69 = {instancePath:instancePath+"/refused/" + i1+"/open",schemaPath:"#/properties/refused/items/oneOf/4/properties/open/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.refused.items.oneOf[4].properties.open,data:data28};
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
if(data9.issues !== undefined){
let data29 = data9.issues;
if(Array.isArray(data29)){
const len6 = data29.length;
for(let i6=0; i6<len6; i6++){
let data30 = data29[i6];
if(!(((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30))) && (isFinite(data30)))){
const err70 = {instancePath:instancePath+"/refused/" + i1+"/issues/" + i6,schemaPath:"#/properties/refused/items/oneOf/4/properties/issues/items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.refused.items.oneOf[4].properties.issues.items.type,parentSchema:schema31.properties.refused.items.oneOf[4].properties.issues.items,data:data30};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 < 1 || isNaN(data30)){
const err71 = {instancePath:instancePath+"/refused/" + i1+"/issues/" + i6,schemaPath:"#/properties/refused/items/oneOf/4/properties/issues/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.refused.items.oneOf[4].properties.issues.items,data:data30};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
}
}
else {
const err72 = {instancePath:instancePath+"/refused/" + i1+"/issues",schemaPath:"#/properties/refused/items/oneOf/4/properties/issues/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.refused.items.oneOf[4].properties.issues.type,parentSchema:schema31.properties.refused.items.oneOf[4].properties.issues,data:data29};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
}
else {
const err73 = {instancePath:instancePath+"/refused/" + i1,schemaPath:"#/properties/refused/items/oneOf/4/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.refused.items.oneOf[4].type,parentSchema:schema31.properties.refused.items.oneOf[4],data:data9};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
var _valid0 = _errs61 === errors;
if(_valid0 && valid6){
valid6 = false;
passing0 = [passing0, 4];
}
else {
if(_valid0){
valid6 = true;
passing0 = 4;
if(props0 !== true){
props0 = true;
}
}
const _errs73 = errors;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.reason === undefined){
const err74 = {instancePath:instancePath+"/refused/" + i1,schemaPath:"#/properties/refused/items/oneOf/5/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'",schema:schema31.properties.refused.items.oneOf[5].required,parentSchema:schema31.properties.refused.items.oneOf[5],data:data9};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(data9.maximum === undefined){
const err75 = {instancePath:instancePath+"/refused/" + i1,schemaPath:"#/properties/refused/items/oneOf/5/required",keyword:"required",params:{missingProperty: "maximum"},message:"must have required property '"+"maximum"+"'",schema:schema31.properties.refused.items.oneOf[5].required,parentSchema:schema31.properties.refused.items.oneOf[5],data:data9};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if(data9.waiting === undefined){
const err76 = {instancePath:instancePath+"/refused/" + i1,schemaPath:"#/properties/refused/items/oneOf/5/required",keyword:"required",params:{missingProperty: "waiting"},message:"must have required property '"+"waiting"+"'",schema:schema31.properties.refused.items.oneOf[5].required,parentSchema:schema31.properties.refused.items.oneOf[5],data:data9};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
for(const key7 in data9){
if(!(((key7 === "reason") || (key7 === "maximum")) || (key7 === "waiting"))){
const err77 = {instancePath:instancePath+"/refused/" + i1,schemaPath:"#/properties/refused/items/oneOf/5/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.refused.items.oneOf[5],data:data9};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data9.reason !== undefined){
let data31 = data9.reason;
if("too-many-issues" !== data31){
const err78 = {instancePath:instancePath+"/refused/" + i1+"/reason",schemaPath:"#/properties/refused/items/oneOf/5/properties/reason/const",keyword:"const",params:{allowedValue: "too-many-issues"},message:"must be equal to constant",schema:"too-many-issues",parentSchema:schema31.properties.refused.items.oneOf[5].properties.reason,data:data31};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data9.maximum !== undefined){
let data32 = data9.maximum;
if(!(((typeof data32 == "number") && (!(data32 % 1) && !isNaN(data32))) && (isFinite(data32)))){
const err79 = {instancePath:instancePath+"/refused/" + i1+"/maximum",schemaPath:"#/properties/refused/items/oneOf/5/properties/maximum/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.refused.items.oneOf[5].properties.maximum.type,parentSchema:schema31.properties.refused.items.oneOf[5].properties.maximum,data:data32};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
if((typeof data32 == "number") && (isFinite(data32))){
if(data32 < 0 || isNaN(data32)){
const err80 = {instancePath:instancePath+"/refused/" + i1+"/maximum",schemaPath:"#/properties/refused/items/oneOf/5/properties/maximum/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.refused.items.oneOf[5].properties.maximum,data:data32};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
}
if(data9.waiting !== undefined){
let data33 = data9.waiting;
if(Array.isArray(data33)){
const len7 = data33.length;
for(let i7=0; i7<len7; i7++){
let data34 = data33[i7];
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
if(data34.entry === undefined){
const err81 = {instancePath:instancePath+"/refused/" + i1+"/waiting/" + i7,schemaPath:"#/properties/refused/items/oneOf/5/properties/waiting/items/required",keyword:"required",params:{missingProperty: "entry"},message:"must have required property '"+"entry"+"'",schema:schema31.properties.refused.items.oneOf[5].properties.waiting.items.required,parentSchema:schema31.properties.refused.items.oneOf[5].properties.waiting.items,data:data34};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
if(data34.severity === undefined){
const err82 = {instancePath:instancePath+"/refused/" + i1+"/waiting/" + i7,schemaPath:"#/properties/refused/items/oneOf/5/properties/waiting/items/required",keyword:"required",params:{missingProperty: "severity"},message:"must have required property '"+"severity"+"'",schema:schema31.properties.refused.items.oneOf[5].properties.waiting.items.required,parentSchema:schema31.properties.refused.items.oneOf[5].properties.waiting.items,data:data34};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
if(data34.title === undefined){
const err83 = {instancePath:instancePath+"/refused/" + i1+"/waiting/" + i7,schemaPath:"#/properties/refused/items/oneOf/5/properties/waiting/items/required",keyword:"required",params:{missingProperty: "title"},message:"must have required property '"+"title"+"'",schema:schema31.properties.refused.items.oneOf[5].properties.waiting.items.required,parentSchema:schema31.properties.refused.items.oneOf[5].properties.waiting.items,data:data34};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
for(const key8 in data34){
if(!(((key8 === "entry") || (key8 === "severity")) || (key8 === "title"))){
const err84 = {instancePath:instancePath+"/refused/" + i1+"/waiting/" + i7,schemaPath:"#/properties/refused/items/oneOf/5/properties/waiting/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.refused.items.oneOf[5].properties.waiting.items,data:data34};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data34.entry !== undefined){
let data35 = data34.entry;
if(typeof data35 !== "string"){
const err85 = {instancePath:instancePath+"/refused/" + i1+"/waiting/" + i7+"/entry",schemaPath:"#/$defs/entry/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data35};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data34.severity !== undefined){
let data36 = data34.severity;
if(!(((data36 === "info") || (data36 === "warning")) || (data36 === "error"))){
const err86 = {instancePath:instancePath+"/refused/" + i1+"/waiting/" + i7+"/severity",schemaPath:"#/properties/refused/items/oneOf/5/properties/waiting/items/properties/severity/enum",keyword:"enum",params:{allowedValues: schema31.properties.refused.items.oneOf[5].properties.waiting.items.properties.severity.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.refused.items.oneOf[5].properties.waiting.items.properties.severity.enum,parentSchema:schema31.properties.refused.items.oneOf[5].properties.waiting.items.properties.severity,data:data36};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data34.title !== undefined){
let data37 = data34.title;
if(typeof data37 !== "string"){
const err87 = {instancePath:instancePath+"/refused/" + i1+"/waiting/" + i7+"/title",schemaPath:"#/properties/refused/items/oneOf/5/properties/waiting/items/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.refused.items.oneOf[5].properties.waiting.items.properties.title.type,parentSchema:schema31.properties.refused.items.oneOf[5].properties.waiting.items.properties.title,data:data37};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
}
else {
const err88 = {instancePath:instancePath+"/refused/" + i1+"/waiting/" + i7,schemaPath:"#/properties/refused/items/oneOf/5/properties/waiting/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.refused.items.oneOf[5].properties.waiting.items.type,parentSchema:schema31.properties.refused.items.oneOf[5].properties.waiting.items,data:data34};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
}
else {
const err89 = {instancePath:instancePath+"/refused/" + i1+"/waiting",schemaPath:"#/properties/refused/items/oneOf/5/properties/waiting/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.refused.items.oneOf[5].properties.waiting.type,parentSchema:schema31.properties.refused.items.oneOf[5].properties.waiting,data:data33};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
}
else {
const err90 = {instancePath:instancePath+"/refused/" + i1,schemaPath:"#/properties/refused/items/oneOf/5/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.refused.items.oneOf[5].type,parentSchema:schema31.properties.refused.items.oneOf[5],data:data9};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
var _valid0 = _errs73 === errors;
if(_valid0 && valid6){
valid6 = false;
passing0 = [passing0, 5];
}
else {
if(_valid0){
valid6 = true;
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
if(!valid6){
const err91 = {instancePath:instancePath+"/refused/" + i1,schemaPath:"#/properties/refused/items/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf",schema:schema31.properties.refused.items.oneOf,parentSchema:schema31.properties.refused.items,data:data9};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
else {
errors = _errs20;
if(vErrors !== null){
if(_errs20){
vErrors.length = _errs20;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err92 = {instancePath:instancePath+"/refused",schemaPath:"#/properties/refused/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.refused.type,parentSchema:schema31.properties.refused,data:data8};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data.actions !== undefined){
let data38 = data.actions;
if(Array.isArray(data38)){
const len8 = data38.length;
for(let i8=0; i8<len8; i8++){
let data39 = data38[i8];
const _errs93 = errors;
let valid29 = false;
let passing1 = null;
const _errs94 = errors;
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
if(data39.kind === undefined){
const err93 = {instancePath:instancePath+"/actions/" + i8,schemaPath:"#/properties/actions/items/oneOf/0/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema31.properties.actions.items.oneOf[0].required,parentSchema:schema31.properties.actions.items.oneOf[0],data:data39};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
if(data39.label === undefined){
const err94 = {instancePath:instancePath+"/actions/" + i8,schemaPath:"#/properties/actions/items/oneOf/0/required",keyword:"required",params:{missingProperty: "label"},message:"must have required property '"+"label"+"'",schema:schema31.properties.actions.items.oneOf[0].required,parentSchema:schema31.properties.actions.items.oneOf[0],data:data39};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
for(const key9 in data39){
if(!((key9 === "kind") || (key9 === "label"))){
const err95 = {instancePath:instancePath+"/actions/" + i8,schemaPath:"#/properties/actions/items/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.actions.items.oneOf[0],data:data39};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data39.kind !== undefined){
let data40 = data39.kind;
if("create-label" !== data40){
const err96 = {instancePath:instancePath+"/actions/" + i8+"/kind",schemaPath:"#/properties/actions/items/oneOf/0/properties/kind/const",keyword:"const",params:{allowedValue: "create-label"},message:"must be equal to constant",schema:"create-label",parentSchema:schema31.properties.actions.items.oneOf[0].properties.kind,data:data40};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(data39.label !== undefined){
let data41 = data39.label;
if(data41 && typeof data41 == "object" && !Array.isArray(data41)){
if(data41.name === undefined){
const err97 = {instancePath:instancePath+"/actions/" + i8+"/label",schemaPath:"#/$defs/label/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema33.required,parentSchema:schema33,data:data41};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
if(data41.color === undefined){
const err98 = {instancePath:instancePath+"/actions/" + i8+"/label",schemaPath:"#/$defs/label/required",keyword:"required",params:{missingProperty: "color"},message:"must have required property '"+"color"+"'",schema:schema33.required,parentSchema:schema33,data:data41};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
if(data41.description === undefined){
const err99 = {instancePath:instancePath+"/actions/" + i8+"/label",schemaPath:"#/$defs/label/required",keyword:"required",params:{missingProperty: "description"},message:"must have required property '"+"description"+"'",schema:schema33.required,parentSchema:schema33,data:data41};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
for(const key10 in data41){
if(!(((key10 === "name") || (key10 === "color")) || (key10 === "description"))){
const err100 = {instancePath:instancePath+"/actions/" + i8+"/label",schemaPath:"#/$defs/label/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties",schema:false,parentSchema:schema33,data:data41};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data41.name !== undefined){
let data42 = data41.name;
if(typeof data42 !== "string"){
const err101 = {instancePath:instancePath+"/actions/" + i8+"/label/name",schemaPath:"#/$defs/label/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.name.type,parentSchema:schema33.properties.name,data:data42};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data41.color !== undefined){
let data43 = data41.color;
if(typeof data43 === "string"){
if(!pattern4.test(data43)){
const err102 = {instancePath:instancePath+"/actions/" + i8+"/label/color",schemaPath:"#/$defs/label/properties/color/pattern",keyword:"pattern",params:{pattern: "^[0-9a-fA-F]{6}$"},message:"must match pattern \""+"^[0-9a-fA-F]{6}$"+"\"",schema:"^[0-9a-fA-F]{6}$",parentSchema:schema33.properties.color,data:data43};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
else {
const err103 = {instancePath:instancePath+"/actions/" + i8+"/label/color",schemaPath:"#/$defs/label/properties/color/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.color.type,parentSchema:schema33.properties.color,data:data43};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data41.description !== undefined){
let data44 = data41.description;
if(typeof data44 !== "string"){
const err104 = {instancePath:instancePath+"/actions/" + i8+"/label/description",schemaPath:"#/$defs/label/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.description.type,parentSchema:schema33.properties.description,data:data44};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
}
else {
const err105 = {instancePath:instancePath+"/actions/" + i8+"/label",schemaPath:"#/$defs/label/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.type,parentSchema:schema33,data:data41};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
}
else {
const err106 = {instancePath:instancePath+"/actions/" + i8,schemaPath:"#/properties/actions/items/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.actions.items.oneOf[0].type,parentSchema:schema31.properties.actions.items.oneOf[0],data:data39};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
var _valid1 = _errs94 === errors;
if(_valid1){
valid29 = true;
passing1 = 0;
var props1 = true;
}
const _errs108 = errors;
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
if(data39.kind === undefined){
const err107 = {instancePath:instancePath+"/actions/" + i8,schemaPath:"#/properties/actions/items/oneOf/1/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema31.properties.actions.items.oneOf[1].required,parentSchema:schema31.properties.actions.items.oneOf[1],data:data39};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
if(data39.entry === undefined){
const err108 = {instancePath:instancePath+"/actions/" + i8,schemaPath:"#/properties/actions/items/oneOf/1/required",keyword:"required",params:{missingProperty: "entry"},message:"must have required property '"+"entry"+"'",schema:schema31.properties.actions.items.oneOf[1].required,parentSchema:schema31.properties.actions.items.oneOf[1],data:data39};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
if(data39.content === undefined){
const err109 = {instancePath:instancePath+"/actions/" + i8,schemaPath:"#/properties/actions/items/oneOf/1/required",keyword:"required",params:{missingProperty: "content"},message:"must have required property '"+"content"+"'",schema:schema31.properties.actions.items.oneOf[1].required,parentSchema:schema31.properties.actions.items.oneOf[1],data:data39};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
for(const key11 in data39){
if(!((((key11 === "kind") || (key11 === "entry")) || (key11 === "content")) || (key11 === "newest"))){
const err110 = {instancePath:instancePath+"/actions/" + i8,schemaPath:"#/properties/actions/items/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.actions.items.oneOf[1],data:data39};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
if(data39.kind !== undefined){
let data45 = data39.kind;
if("open-issue" !== data45){
const err111 = {instancePath:instancePath+"/actions/" + i8+"/kind",schemaPath:"#/properties/actions/items/oneOf/1/properties/kind/const",keyword:"const",params:{allowedValue: "open-issue"},message:"must be equal to constant",schema:"open-issue",parentSchema:schema31.properties.actions.items.oneOf[1].properties.kind,data:data45};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data39.entry !== undefined){
let data46 = data39.entry;
if(typeof data46 !== "string"){
const err112 = {instancePath:instancePath+"/actions/" + i8+"/entry",schemaPath:"#/$defs/entry/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data46};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
if(data39.content !== undefined){
if(!(validate21(data39.content, {instancePath:instancePath+"/actions/" + i8+"/content",parentData:data39,parentDataProperty:"content",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : validate21.errors.reduce((all, each) => (all.push(each), all), vErrors);
errors = vErrors.length;
}
}
if(data39.newest !== undefined){
let data48 = data39.newest;
if(!(((typeof data48 == "number") && (!(data48 % 1) && !isNaN(data48))) && (isFinite(data48)))){
const err113 = {instancePath:instancePath+"/actions/" + i8+"/newest",schemaPath:"#/properties/actions/items/oneOf/1/properties/newest/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.actions.items.oneOf[1].properties.newest.type,parentSchema:schema31.properties.actions.items.oneOf[1].properties.newest,data:data48};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
if((typeof data48 == "number") && (isFinite(data48))){
if(data48 < 1 || isNaN(data48)){
const err114 = {instancePath:instancePath+"/actions/" + i8+"/newest",schemaPath:"#/properties/actions/items/oneOf/1/properties/newest/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.actions.items.oneOf[1].properties.newest,data:data48};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
}
}
else {
const err115 = {instancePath:instancePath+"/actions/" + i8,schemaPath:"#/properties/actions/items/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.actions.items.oneOf[1].type,parentSchema:schema31.properties.actions.items.oneOf[1],data:data39};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
var _valid1 = _errs108 === errors;
if(_valid1 && valid29){
valid29 = false;
passing1 = [passing1, 1];
}
else {
if(_valid1){
valid29 = true;
passing1 = 1;
if(props1 !== true){
props1 = true;
}
}
const _errs118 = errors;
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
if(data39.kind === undefined){
const err116 = {instancePath:instancePath+"/actions/" + i8,schemaPath:"#/properties/actions/items/oneOf/2/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema31.properties.actions.items.oneOf[2].required,parentSchema:schema31.properties.actions.items.oneOf[2],data:data39};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
if(data39.entry === undefined){
const err117 = {instancePath:instancePath+"/actions/" + i8,schemaPath:"#/properties/actions/items/oneOf/2/required",keyword:"required",params:{missingProperty: "entry"},message:"must have required property '"+"entry"+"'",schema:schema31.properties.actions.items.oneOf[2].required,parentSchema:schema31.properties.actions.items.oneOf[2],data:data39};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
if(data39.was === undefined){
const err118 = {instancePath:instancePath+"/actions/" + i8,schemaPath:"#/properties/actions/items/oneOf/2/required",keyword:"required",params:{missingProperty: "was"},message:"must have required property '"+"was"+"'",schema:schema31.properties.actions.items.oneOf[2].required,parentSchema:schema31.properties.actions.items.oneOf[2],data:data39};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
if(data39.content === undefined){
const err119 = {instancePath:instancePath+"/actions/" + i8,schemaPath:"#/properties/actions/items/oneOf/2/required",keyword:"required",params:{missingProperty: "content"},message:"must have required property '"+"content"+"'",schema:schema31.properties.actions.items.oneOf[2].required,parentSchema:schema31.properties.actions.items.oneOf[2],data:data39};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
for(const key12 in data39){
if(!(((((key12 === "kind") || (key12 === "entry")) || (key12 === "was")) || (key12 === "content")) || (key12 === "comment"))){
const err120 = {instancePath:instancePath+"/actions/" + i8,schemaPath:"#/properties/actions/items/oneOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.actions.items.oneOf[2],data:data39};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
if(data39.kind !== undefined){
let data49 = data39.kind;
if("update-issue" !== data49){
const err121 = {instancePath:instancePath+"/actions/" + i8+"/kind",schemaPath:"#/properties/actions/items/oneOf/2/properties/kind/const",keyword:"const",params:{allowedValue: "update-issue"},message:"must be equal to constant",schema:"update-issue",parentSchema:schema31.properties.actions.items.oneOf[2].properties.kind,data:data49};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
if(data39.entry !== undefined){
let data50 = data39.entry;
if(typeof data50 !== "string"){
const err122 = {instancePath:instancePath+"/actions/" + i8+"/entry",schemaPath:"#/$defs/entry/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data50};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
if(data39.was !== undefined){
let data51 = data39.was;
if(data51 && typeof data51 == "object" && !Array.isArray(data51)){
if(data51.number === undefined){
const err123 = {instancePath:instancePath+"/actions/" + i8+"/was",schemaPath:"#/$defs/precondition/required",keyword:"required",params:{missingProperty: "number"},message:"must have required property '"+"number"+"'",schema:schema39.required,parentSchema:schema39,data:data51};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
if(data51.state === undefined){
const err124 = {instancePath:instancePath+"/actions/" + i8+"/was",schemaPath:"#/$defs/precondition/required",keyword:"required",params:{missingProperty: "state"},message:"must have required property '"+"state"+"'",schema:schema39.required,parentSchema:schema39,data:data51};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
if(data51.hash === undefined){
const err125 = {instancePath:instancePath+"/actions/" + i8+"/was",schemaPath:"#/$defs/precondition/required",keyword:"required",params:{missingProperty: "hash"},message:"must have required property '"+"hash"+"'",schema:schema39.required,parentSchema:schema39,data:data51};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
for(const key13 in data51){
if(!(((key13 === "number") || (key13 === "state")) || (key13 === "hash"))){
const err126 = {instancePath:instancePath+"/actions/" + i8+"/was",schemaPath:"#/$defs/precondition/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties",schema:false,parentSchema:schema39,data:data51};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
if(data51.number !== undefined){
let data52 = data51.number;
if(!(((typeof data52 == "number") && (!(data52 % 1) && !isNaN(data52))) && (isFinite(data52)))){
const err127 = {instancePath:instancePath+"/actions/" + i8+"/was/number",schemaPath:"#/$defs/precondition/properties/number/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema39.properties.number.type,parentSchema:schema39.properties.number,data:data52};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
if((typeof data52 == "number") && (isFinite(data52))){
if(data52 < 1 || isNaN(data52)){
const err128 = {instancePath:instancePath+"/actions/" + i8+"/was/number",schemaPath:"#/$defs/precondition/properties/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema39.properties.number,data:data52};
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
if(data51.state !== undefined){
let data53 = data51.state;
if(!((data53 === "open") || (data53 === "closed"))){
const err129 = {instancePath:instancePath+"/actions/" + i8+"/was/state",schemaPath:"#/$defs/precondition/properties/state/enum",keyword:"enum",params:{allowedValues: schema39.properties.state.enum},message:"must be equal to one of the allowed values",schema:schema39.properties.state.enum,parentSchema:schema39.properties.state,data:data53};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
if(data51.hash !== undefined){
let data54 = data51.hash;
if(typeof data54 === "string"){
if(!pattern5.test(data54)){
const err130 = {instancePath:instancePath+"/actions/" + i8+"/was/hash",schemaPath:"#/$defs/precondition/properties/hash/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\"",schema:"^[0-9a-f]{64}$",parentSchema:schema39.properties.hash,data:data54};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
else {
const err131 = {instancePath:instancePath+"/actions/" + i8+"/was/hash",schemaPath:"#/$defs/precondition/properties/hash/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.hash.type,parentSchema:schema39.properties.hash,data:data54};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
}
else {
const err132 = {instancePath:instancePath+"/actions/" + i8+"/was",schemaPath:"#/$defs/precondition/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.type,parentSchema:schema39,data:data51};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
if(data39.content !== undefined){
if(!(validate21(data39.content, {instancePath:instancePath+"/actions/" + i8+"/content",parentData:data39,parentDataProperty:"content",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : validate21.errors.reduce((all, each) => (all.push(each), all), vErrors);
errors = vErrors.length;
}
}
if(data39.comment !== undefined){
let data56 = data39.comment;
if(data56 && typeof data56 == "object" && !Array.isArray(data56)){
if(data56.id === undefined){
const err133 = {instancePath:instancePath+"/actions/" + i8+"/comment",schemaPath:"#/$defs/comment/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema40.required,parentSchema:schema40,data:data56};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
if(data56.body === undefined){
const err134 = {instancePath:instancePath+"/actions/" + i8+"/comment",schemaPath:"#/$defs/comment/required",keyword:"required",params:{missingProperty: "body"},message:"must have required property '"+"body"+"'",schema:schema40.required,parentSchema:schema40,data:data56};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
for(const key14 in data56){
if(!((key14 === "id") || (key14 === "body"))){
const err135 = {instancePath:instancePath+"/actions/" + i8+"/comment",schemaPath:"#/$defs/comment/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties",schema:false,parentSchema:schema40,data:data56};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
if(data56.id !== undefined){
let data57 = data56.id;
if(typeof data57 !== "string"){
const err136 = {instancePath:instancePath+"/actions/" + i8+"/comment/id",schemaPath:"#/$defs/comment/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.id.type,parentSchema:schema40.properties.id,data:data57};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
if(data56.body !== undefined){
let data58 = data56.body;
if(typeof data58 === "string"){
if(func4(data58) > 65536){
const err137 = {instancePath:instancePath+"/actions/" + i8+"/comment/body",schemaPath:"#/$defs/comment/properties/body/maxLength",keyword:"maxLength",params:{limit: 65536},message:"must NOT have more than 65536 characters",schema:65536,parentSchema:schema40.properties.body,data:data58};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
else {
const err138 = {instancePath:instancePath+"/actions/" + i8+"/comment/body",schemaPath:"#/$defs/comment/properties/body/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.body.type,parentSchema:schema40.properties.body,data:data58};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
}
else {
const err139 = {instancePath:instancePath+"/actions/" + i8+"/comment",schemaPath:"#/$defs/comment/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema40.type,parentSchema:schema40,data:data56};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
}
else {
const err140 = {instancePath:instancePath+"/actions/" + i8,schemaPath:"#/properties/actions/items/oneOf/2/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.actions.items.oneOf[2].type,parentSchema:schema31.properties.actions.items.oneOf[2],data:data39};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
var _valid1 = _errs118 === errors;
if(_valid1 && valid29){
valid29 = false;
passing1 = [passing1, 2];
}
else {
if(_valid1){
valid29 = true;
passing1 = 2;
if(props1 !== true){
props1 = true;
}
}
const _errs143 = errors;
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
if(data39.kind === undefined){
const err141 = {instancePath:instancePath+"/actions/" + i8,schemaPath:"#/properties/actions/items/oneOf/3/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema31.properties.actions.items.oneOf[3].required,parentSchema:schema31.properties.actions.items.oneOf[3],data:data39};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
if(data39.entry === undefined){
const err142 = {instancePath:instancePath+"/actions/" + i8,schemaPath:"#/properties/actions/items/oneOf/3/required",keyword:"required",params:{missingProperty: "entry"},message:"must have required property '"+"entry"+"'",schema:schema31.properties.actions.items.oneOf[3].required,parentSchema:schema31.properties.actions.items.oneOf[3],data:data39};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
if(data39.was === undefined){
const err143 = {instancePath:instancePath+"/actions/" + i8,schemaPath:"#/properties/actions/items/oneOf/3/required",keyword:"required",params:{missingProperty: "was"},message:"must have required property '"+"was"+"'",schema:schema31.properties.actions.items.oneOf[3].required,parentSchema:schema31.properties.actions.items.oneOf[3],data:data39};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
if(data39.content === undefined){
const err144 = {instancePath:instancePath+"/actions/" + i8,schemaPath:"#/properties/actions/items/oneOf/3/required",keyword:"required",params:{missingProperty: "content"},message:"must have required property '"+"content"+"'",schema:schema31.properties.actions.items.oneOf[3].required,parentSchema:schema31.properties.actions.items.oneOf[3],data:data39};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
if(data39.comment === undefined){
const err145 = {instancePath:instancePath+"/actions/" + i8,schemaPath:"#/properties/actions/items/oneOf/3/required",keyword:"required",params:{missingProperty: "comment"},message:"must have required property '"+"comment"+"'",schema:schema31.properties.actions.items.oneOf[3].required,parentSchema:schema31.properties.actions.items.oneOf[3],data:data39};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
for(const key15 in data39){
if(!(((((key15 === "kind") || (key15 === "entry")) || (key15 === "was")) || (key15 === "content")) || (key15 === "comment"))){
const err146 = {instancePath:instancePath+"/actions/" + i8,schemaPath:"#/properties/actions/items/oneOf/3/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.actions.items.oneOf[3],data:data39};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
if(data39.kind !== undefined){
let data59 = data39.kind;
if("reopen-issue" !== data59){
const err147 = {instancePath:instancePath+"/actions/" + i8+"/kind",schemaPath:"#/properties/actions/items/oneOf/3/properties/kind/const",keyword:"const",params:{allowedValue: "reopen-issue"},message:"must be equal to constant",schema:"reopen-issue",parentSchema:schema31.properties.actions.items.oneOf[3].properties.kind,data:data59};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
if(data39.entry !== undefined){
let data60 = data39.entry;
if(typeof data60 !== "string"){
const err148 = {instancePath:instancePath+"/actions/" + i8+"/entry",schemaPath:"#/$defs/entry/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data60};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
if(data39.was !== undefined){
let data61 = data39.was;
if(data61 && typeof data61 == "object" && !Array.isArray(data61)){
if(data61.number === undefined){
const err149 = {instancePath:instancePath+"/actions/" + i8+"/was",schemaPath:"#/$defs/precondition/required",keyword:"required",params:{missingProperty: "number"},message:"must have required property '"+"number"+"'",schema:schema39.required,parentSchema:schema39,data:data61};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
if(data61.state === undefined){
const err150 = {instancePath:instancePath+"/actions/" + i8+"/was",schemaPath:"#/$defs/precondition/required",keyword:"required",params:{missingProperty: "state"},message:"must have required property '"+"state"+"'",schema:schema39.required,parentSchema:schema39,data:data61};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
if(data61.hash === undefined){
const err151 = {instancePath:instancePath+"/actions/" + i8+"/was",schemaPath:"#/$defs/precondition/required",keyword:"required",params:{missingProperty: "hash"},message:"must have required property '"+"hash"+"'",schema:schema39.required,parentSchema:schema39,data:data61};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
for(const key16 in data61){
if(!(((key16 === "number") || (key16 === "state")) || (key16 === "hash"))){
const err152 = {instancePath:instancePath+"/actions/" + i8+"/was",schemaPath:"#/$defs/precondition/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},message:"must NOT have additional properties",schema:false,parentSchema:schema39,data:data61};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
if(data61.number !== undefined){
let data62 = data61.number;
if(!(((typeof data62 == "number") && (!(data62 % 1) && !isNaN(data62))) && (isFinite(data62)))){
const err153 = {instancePath:instancePath+"/actions/" + i8+"/was/number",schemaPath:"#/$defs/precondition/properties/number/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema39.properties.number.type,parentSchema:schema39.properties.number,data:data62};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
if((typeof data62 == "number") && (isFinite(data62))){
if(data62 < 1 || isNaN(data62)){
const err154 = {instancePath:instancePath+"/actions/" + i8+"/was/number",schemaPath:"#/$defs/precondition/properties/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema39.properties.number,data:data62};
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
if(data61.state !== undefined){
let data63 = data61.state;
if(!((data63 === "open") || (data63 === "closed"))){
const err155 = {instancePath:instancePath+"/actions/" + i8+"/was/state",schemaPath:"#/$defs/precondition/properties/state/enum",keyword:"enum",params:{allowedValues: schema39.properties.state.enum},message:"must be equal to one of the allowed values",schema:schema39.properties.state.enum,parentSchema:schema39.properties.state,data:data63};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
if(data61.hash !== undefined){
let data64 = data61.hash;
if(typeof data64 === "string"){
if(!pattern5.test(data64)){
const err156 = {instancePath:instancePath+"/actions/" + i8+"/was/hash",schemaPath:"#/$defs/precondition/properties/hash/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\"",schema:"^[0-9a-f]{64}$",parentSchema:schema39.properties.hash,data:data64};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
else {
const err157 = {instancePath:instancePath+"/actions/" + i8+"/was/hash",schemaPath:"#/$defs/precondition/properties/hash/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.hash.type,parentSchema:schema39.properties.hash,data:data64};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
}
else {
const err158 = {instancePath:instancePath+"/actions/" + i8+"/was",schemaPath:"#/$defs/precondition/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.type,parentSchema:schema39,data:data61};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
}
if(data39.content !== undefined){
if(!(validate21(data39.content, {instancePath:instancePath+"/actions/" + i8+"/content",parentData:data39,parentDataProperty:"content",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : validate21.errors.reduce((all, each) => (all.push(each), all), vErrors);
errors = vErrors.length;
}
}
if(data39.comment !== undefined){
let data66 = data39.comment;
if(data66 && typeof data66 == "object" && !Array.isArray(data66)){
if(data66.id === undefined){
const err159 = {instancePath:instancePath+"/actions/" + i8+"/comment",schemaPath:"#/$defs/comment/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema40.required,parentSchema:schema40,data:data66};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
if(data66.body === undefined){
const err160 = {instancePath:instancePath+"/actions/" + i8+"/comment",schemaPath:"#/$defs/comment/required",keyword:"required",params:{missingProperty: "body"},message:"must have required property '"+"body"+"'",schema:schema40.required,parentSchema:schema40,data:data66};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
for(const key17 in data66){
if(!((key17 === "id") || (key17 === "body"))){
const err161 = {instancePath:instancePath+"/actions/" + i8+"/comment",schemaPath:"#/$defs/comment/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},message:"must NOT have additional properties",schema:false,parentSchema:schema40,data:data66};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
}
if(data66.id !== undefined){
let data67 = data66.id;
if(typeof data67 !== "string"){
const err162 = {instancePath:instancePath+"/actions/" + i8+"/comment/id",schemaPath:"#/$defs/comment/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.id.type,parentSchema:schema40.properties.id,data:data67};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
if(data66.body !== undefined){
let data68 = data66.body;
if(typeof data68 === "string"){
if(func4(data68) > 65536){
const err163 = {instancePath:instancePath+"/actions/" + i8+"/comment/body",schemaPath:"#/$defs/comment/properties/body/maxLength",keyword:"maxLength",params:{limit: 65536},message:"must NOT have more than 65536 characters",schema:65536,parentSchema:schema40.properties.body,data:data68};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
else {
const err164 = {instancePath:instancePath+"/actions/" + i8+"/comment/body",schemaPath:"#/$defs/comment/properties/body/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.body.type,parentSchema:schema40.properties.body,data:data68};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
}
}
else {
const err165 = {instancePath:instancePath+"/actions/" + i8+"/comment",schemaPath:"#/$defs/comment/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema40.type,parentSchema:schema40,data:data66};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
}
else {
const err166 = {instancePath:instancePath+"/actions/" + i8,schemaPath:"#/properties/actions/items/oneOf/3/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.actions.items.oneOf[3].type,parentSchema:schema31.properties.actions.items.oneOf[3],data:data39};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
var _valid1 = _errs143 === errors;
if(_valid1 && valid29){
valid29 = false;
passing1 = [passing1, 3];
}
else {
if(_valid1){
valid29 = true;
passing1 = 3;
if(props1 !== true){
props1 = true;
}
}
const _errs168 = errors;
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
if(data39.kind === undefined){
const err167 = {instancePath:instancePath+"/actions/" + i8,schemaPath:"#/properties/actions/items/oneOf/4/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema31.properties.actions.items.oneOf[4].required,parentSchema:schema31.properties.actions.items.oneOf[4],data:data39};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
if(data39.entry === undefined){
const err168 = {instancePath:instancePath+"/actions/" + i8,schemaPath:"#/properties/actions/items/oneOf/4/required",keyword:"required",params:{missingProperty: "entry"},message:"must have required property '"+"entry"+"'",schema:schema31.properties.actions.items.oneOf[4].required,parentSchema:schema31.properties.actions.items.oneOf[4],data:data39};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
if(data39.was === undefined){
const err169 = {instancePath:instancePath+"/actions/" + i8,schemaPath:"#/properties/actions/items/oneOf/4/required",keyword:"required",params:{missingProperty: "was"},message:"must have required property '"+"was"+"'",schema:schema31.properties.actions.items.oneOf[4].required,parentSchema:schema31.properties.actions.items.oneOf[4],data:data39};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
if(data39.content === undefined){
const err170 = {instancePath:instancePath+"/actions/" + i8,schemaPath:"#/properties/actions/items/oneOf/4/required",keyword:"required",params:{missingProperty: "content"},message:"must have required property '"+"content"+"'",schema:schema31.properties.actions.items.oneOf[4].required,parentSchema:schema31.properties.actions.items.oneOf[4],data:data39};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
if(data39.comment === undefined){
const err171 = {instancePath:instancePath+"/actions/" + i8,schemaPath:"#/properties/actions/items/oneOf/4/required",keyword:"required",params:{missingProperty: "comment"},message:"must have required property '"+"comment"+"'",schema:schema31.properties.actions.items.oneOf[4].required,parentSchema:schema31.properties.actions.items.oneOf[4],data:data39};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
for(const key18 in data39){
if(!(((((key18 === "kind") || (key18 === "entry")) || (key18 === "was")) || (key18 === "content")) || (key18 === "comment"))){
const err172 = {instancePath:instancePath+"/actions/" + i8,schemaPath:"#/properties/actions/items/oneOf/4/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.actions.items.oneOf[4],data:data39};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
}
if(data39.kind !== undefined){
let data69 = data39.kind;
if("close-issue" !== data69){
const err173 = {instancePath:instancePath+"/actions/" + i8+"/kind",schemaPath:"#/properties/actions/items/oneOf/4/properties/kind/const",keyword:"const",params:{allowedValue: "close-issue"},message:"must be equal to constant",schema:"close-issue",parentSchema:schema31.properties.actions.items.oneOf[4].properties.kind,data:data69};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
}
if(data39.entry !== undefined){
let data70 = data39.entry;
if(typeof data70 !== "string"){
const err174 = {instancePath:instancePath+"/actions/" + i8+"/entry",schemaPath:"#/$defs/entry/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.type,parentSchema:schema32,data:data70};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
}
if(data39.was !== undefined){
let data71 = data39.was;
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
if(data71.number === undefined){
const err175 = {instancePath:instancePath+"/actions/" + i8+"/was",schemaPath:"#/$defs/precondition/required",keyword:"required",params:{missingProperty: "number"},message:"must have required property '"+"number"+"'",schema:schema39.required,parentSchema:schema39,data:data71};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
if(data71.state === undefined){
const err176 = {instancePath:instancePath+"/actions/" + i8+"/was",schemaPath:"#/$defs/precondition/required",keyword:"required",params:{missingProperty: "state"},message:"must have required property '"+"state"+"'",schema:schema39.required,parentSchema:schema39,data:data71};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
if(data71.hash === undefined){
const err177 = {instancePath:instancePath+"/actions/" + i8+"/was",schemaPath:"#/$defs/precondition/required",keyword:"required",params:{missingProperty: "hash"},message:"must have required property '"+"hash"+"'",schema:schema39.required,parentSchema:schema39,data:data71};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
for(const key19 in data71){
if(!(((key19 === "number") || (key19 === "state")) || (key19 === "hash"))){
const err178 = {instancePath:instancePath+"/actions/" + i8+"/was",schemaPath:"#/$defs/precondition/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19},message:"must NOT have additional properties",schema:false,parentSchema:schema39,data:data71};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
}
if(data71.number !== undefined){
let data72 = data71.number;
if(!(((typeof data72 == "number") && (!(data72 % 1) && !isNaN(data72))) && (isFinite(data72)))){
const err179 = {instancePath:instancePath+"/actions/" + i8+"/was/number",schemaPath:"#/$defs/precondition/properties/number/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema39.properties.number.type,parentSchema:schema39.properties.number,data:data72};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
if((typeof data72 == "number") && (isFinite(data72))){
if(data72 < 1 || isNaN(data72)){
const err180 = {instancePath:instancePath+"/actions/" + i8+"/was/number",schemaPath:"#/$defs/precondition/properties/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema39.properties.number,data:data72};
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
if(data71.state !== undefined){
let data73 = data71.state;
if(!((data73 === "open") || (data73 === "closed"))){
const err181 = {instancePath:instancePath+"/actions/" + i8+"/was/state",schemaPath:"#/$defs/precondition/properties/state/enum",keyword:"enum",params:{allowedValues: schema39.properties.state.enum},message:"must be equal to one of the allowed values",schema:schema39.properties.state.enum,parentSchema:schema39.properties.state,data:data73};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
}
if(data71.hash !== undefined){
let data74 = data71.hash;
if(typeof data74 === "string"){
if(!pattern5.test(data74)){
const err182 = {instancePath:instancePath+"/actions/" + i8+"/was/hash",schemaPath:"#/$defs/precondition/properties/hash/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\"",schema:"^[0-9a-f]{64}$",parentSchema:schema39.properties.hash,data:data74};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
}
else {
const err183 = {instancePath:instancePath+"/actions/" + i8+"/was/hash",schemaPath:"#/$defs/precondition/properties/hash/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.hash.type,parentSchema:schema39.properties.hash,data:data74};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
}
}
else {
const err184 = {instancePath:instancePath+"/actions/" + i8+"/was",schemaPath:"#/$defs/precondition/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.type,parentSchema:schema39,data:data71};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
}
if(data39.content !== undefined){
if(!(validate21(data39.content, {instancePath:instancePath+"/actions/" + i8+"/content",parentData:data39,parentDataProperty:"content",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : validate21.errors.reduce((all, each) => (all.push(each), all), vErrors);
errors = vErrors.length;
}
}
if(data39.comment !== undefined){
let data76 = data39.comment;
if(data76 && typeof data76 == "object" && !Array.isArray(data76)){
if(data76.id === undefined){
const err185 = {instancePath:instancePath+"/actions/" + i8+"/comment",schemaPath:"#/$defs/comment/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema40.required,parentSchema:schema40,data:data76};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
if(data76.body === undefined){
const err186 = {instancePath:instancePath+"/actions/" + i8+"/comment",schemaPath:"#/$defs/comment/required",keyword:"required",params:{missingProperty: "body"},message:"must have required property '"+"body"+"'",schema:schema40.required,parentSchema:schema40,data:data76};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
for(const key20 in data76){
if(!((key20 === "id") || (key20 === "body"))){
const err187 = {instancePath:instancePath+"/actions/" + i8+"/comment",schemaPath:"#/$defs/comment/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20},message:"must NOT have additional properties",schema:false,parentSchema:schema40,data:data76};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
}
if(data76.id !== undefined){
let data77 = data76.id;
if(typeof data77 !== "string"){
const err188 = {instancePath:instancePath+"/actions/" + i8+"/comment/id",schemaPath:"#/$defs/comment/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.id.type,parentSchema:schema40.properties.id,data:data77};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
}
if(data76.body !== undefined){
let data78 = data76.body;
if(typeof data78 === "string"){
if(func4(data78) > 65536){
const err189 = {instancePath:instancePath+"/actions/" + i8+"/comment/body",schemaPath:"#/$defs/comment/properties/body/maxLength",keyword:"maxLength",params:{limit: 65536},message:"must NOT have more than 65536 characters",schema:65536,parentSchema:schema40.properties.body,data:data78};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
}
else {
const err190 = {instancePath:instancePath+"/actions/" + i8+"/comment/body",schemaPath:"#/$defs/comment/properties/body/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.body.type,parentSchema:schema40.properties.body,data:data78};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
}
}
else {
const err191 = {instancePath:instancePath+"/actions/" + i8+"/comment",schemaPath:"#/$defs/comment/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema40.type,parentSchema:schema40,data:data76};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
}
}
else {
const err192 = {instancePath:instancePath+"/actions/" + i8,schemaPath:"#/properties/actions/items/oneOf/4/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.actions.items.oneOf[4].type,parentSchema:schema31.properties.actions.items.oneOf[4],data:data39};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
var _valid1 = _errs168 === errors;
if(_valid1 && valid29){
valid29 = false;
passing1 = [passing1, 4];
}
else {
if(_valid1){
valid29 = true;
passing1 = 4;
if(props1 !== true){
props1 = true;
}
}
const _errs193 = errors;
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
if(data39.kind === undefined){
const err193 = {instancePath:instancePath+"/actions/" + i8,schemaPath:"#/properties/actions/items/oneOf/5/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema31.properties.actions.items.oneOf[5].required,parentSchema:schema31.properties.actions.items.oneOf[5],data:data39};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
if(data39.branch === undefined){
const err194 = {instancePath:instancePath+"/actions/" + i8,schemaPath:"#/properties/actions/items/oneOf/5/required",keyword:"required",params:{missingProperty: "branch"},message:"must have required property '"+"branch"+"'",schema:schema31.properties.actions.items.oneOf[5].required,parentSchema:schema31.properties.actions.items.oneOf[5],data:data39};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
if(data39.title === undefined){
const err195 = {instancePath:instancePath+"/actions/" + i8,schemaPath:"#/properties/actions/items/oneOf/5/required",keyword:"required",params:{missingProperty: "title"},message:"must have required property '"+"title"+"'",schema:schema31.properties.actions.items.oneOf[5].required,parentSchema:schema31.properties.actions.items.oneOf[5],data:data39};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
if(data39.body === undefined){
const err196 = {instancePath:instancePath+"/actions/" + i8,schemaPath:"#/properties/actions/items/oneOf/5/required",keyword:"required",params:{missingProperty: "body"},message:"must have required property '"+"body"+"'",schema:schema31.properties.actions.items.oneOf[5].required,parentSchema:schema31.properties.actions.items.oneOf[5],data:data39};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
if(data39.labels === undefined){
const err197 = {instancePath:instancePath+"/actions/" + i8,schemaPath:"#/properties/actions/items/oneOf/5/required",keyword:"required",params:{missingProperty: "labels"},message:"must have required property '"+"labels"+"'",schema:schema31.properties.actions.items.oneOf[5].required,parentSchema:schema31.properties.actions.items.oneOf[5],data:data39};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
if(data39.marker === undefined){
const err198 = {instancePath:instancePath+"/actions/" + i8,schemaPath:"#/properties/actions/items/oneOf/5/required",keyword:"required",params:{missingProperty: "marker"},message:"must have required property '"+"marker"+"'",schema:schema31.properties.actions.items.oneOf[5].required,parentSchema:schema31.properties.actions.items.oneOf[5],data:data39};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
if(data39.commits === undefined){
const err199 = {instancePath:instancePath+"/actions/" + i8,schemaPath:"#/properties/actions/items/oneOf/5/required",keyword:"required",params:{missingProperty: "commits"},message:"must have required property '"+"commits"+"'",schema:schema31.properties.actions.items.oneOf[5].required,parentSchema:schema31.properties.actions.items.oneOf[5],data:data39};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
for(const key21 in data39){
if(!(func6.call(schema31.properties.actions.items.oneOf[5].properties, key21))){
const err200 = {instancePath:instancePath+"/actions/" + i8,schemaPath:"#/properties/actions/items/oneOf/5/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.actions.items.oneOf[5],data:data39};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
}
if(data39.kind !== undefined){
let data79 = data39.kind;
if("update-ledger" !== data79){
const err201 = {instancePath:instancePath+"/actions/" + i8+"/kind",schemaPath:"#/properties/actions/items/oneOf/5/properties/kind/const",keyword:"const",params:{allowedValue: "update-ledger"},message:"must be equal to constant",schema:"update-ledger",parentSchema:schema31.properties.actions.items.oneOf[5].properties.kind,data:data79};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
}
if(data39.branch !== undefined){
let data80 = data39.branch;
if(typeof data80 === "string"){
if(!pattern9.test(data80)){
const err202 = {instancePath:instancePath+"/actions/" + i8+"/branch",schemaPath:"#/properties/actions/items/oneOf/5/properties/branch/pattern",keyword:"pattern",params:{pattern: "^certledger/ledger-update(?:-[A-Za-z0-9-]+)?$"},message:"must match pattern \""+"^certledger/ledger-update(?:-[A-Za-z0-9-]+)?$"+"\"",schema:"^certledger/ledger-update(?:-[A-Za-z0-9-]+)?$",parentSchema:schema31.properties.actions.items.oneOf[5].properties.branch,data:data80};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
}
else {
const err203 = {instancePath:instancePath+"/actions/" + i8+"/branch",schemaPath:"#/properties/actions/items/oneOf/5/properties/branch/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.actions.items.oneOf[5].properties.branch.type,parentSchema:schema31.properties.actions.items.oneOf[5].properties.branch,data:data80};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
}
if(data39.was !== undefined){
let data81 = data39.was;
if(data81 && typeof data81 == "object" && !Array.isArray(data81)){
if(data81.number === undefined){
const err204 = {instancePath:instancePath+"/actions/" + i8+"/was",schemaPath:"#/$defs/precondition/required",keyword:"required",params:{missingProperty: "number"},message:"must have required property '"+"number"+"'",schema:schema39.required,parentSchema:schema39,data:data81};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
if(data81.state === undefined){
const err205 = {instancePath:instancePath+"/actions/" + i8+"/was",schemaPath:"#/$defs/precondition/required",keyword:"required",params:{missingProperty: "state"},message:"must have required property '"+"state"+"'",schema:schema39.required,parentSchema:schema39,data:data81};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
if(data81.hash === undefined){
const err206 = {instancePath:instancePath+"/actions/" + i8+"/was",schemaPath:"#/$defs/precondition/required",keyword:"required",params:{missingProperty: "hash"},message:"must have required property '"+"hash"+"'",schema:schema39.required,parentSchema:schema39,data:data81};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
for(const key22 in data81){
if(!(((key22 === "number") || (key22 === "state")) || (key22 === "hash"))){
const err207 = {instancePath:instancePath+"/actions/" + i8+"/was",schemaPath:"#/$defs/precondition/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22},message:"must NOT have additional properties",schema:false,parentSchema:schema39,data:data81};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
}
if(data81.number !== undefined){
let data82 = data81.number;
if(!(((typeof data82 == "number") && (!(data82 % 1) && !isNaN(data82))) && (isFinite(data82)))){
const err208 = {instancePath:instancePath+"/actions/" + i8+"/was/number",schemaPath:"#/$defs/precondition/properties/number/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema39.properties.number.type,parentSchema:schema39.properties.number,data:data82};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
if((typeof data82 == "number") && (isFinite(data82))){
if(data82 < 1 || isNaN(data82)){
const err209 = {instancePath:instancePath+"/actions/" + i8+"/was/number",schemaPath:"#/$defs/precondition/properties/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema39.properties.number,data:data82};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
}
}
if(data81.state !== undefined){
let data83 = data81.state;
if(!((data83 === "open") || (data83 === "closed"))){
const err210 = {instancePath:instancePath+"/actions/" + i8+"/was/state",schemaPath:"#/$defs/precondition/properties/state/enum",keyword:"enum",params:{allowedValues: schema39.properties.state.enum},message:"must be equal to one of the allowed values",schema:schema39.properties.state.enum,parentSchema:schema39.properties.state,data:data83};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
}
if(data81.hash !== undefined){
let data84 = data81.hash;
if(typeof data84 === "string"){
if(!pattern5.test(data84)){
const err211 = {instancePath:instancePath+"/actions/" + i8+"/was/hash",schemaPath:"#/$defs/precondition/properties/hash/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\"",schema:"^[0-9a-f]{64}$",parentSchema:schema39.properties.hash,data:data84};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
}
else {
const err212 = {instancePath:instancePath+"/actions/" + i8+"/was/hash",schemaPath:"#/$defs/precondition/properties/hash/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.hash.type,parentSchema:schema39.properties.hash,data:data84};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
}
}
else {
const err213 = {instancePath:instancePath+"/actions/" + i8+"/was",schemaPath:"#/$defs/precondition/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.type,parentSchema:schema39,data:data81};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
}
if(data39.newest !== undefined){
let data85 = data39.newest;
if(!(((typeof data85 == "number") && (!(data85 % 1) && !isNaN(data85))) && (isFinite(data85)))){
const err214 = {instancePath:instancePath+"/actions/" + i8+"/newest",schemaPath:"#/properties/actions/items/oneOf/5/properties/newest/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.actions.items.oneOf[5].properties.newest.type,parentSchema:schema31.properties.actions.items.oneOf[5].properties.newest,data:data85};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
if((typeof data85 == "number") && (isFinite(data85))){
if(data85 < 1 || isNaN(data85)){
const err215 = {instancePath:instancePath+"/actions/" + i8+"/newest",schemaPath:"#/properties/actions/items/oneOf/5/properties/newest/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.actions.items.oneOf[5].properties.newest,data:data85};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
}
}
if(data39.title !== undefined){
let data86 = data39.title;
if(typeof data86 !== "string"){
const err216 = {instancePath:instancePath+"/actions/" + i8+"/title",schemaPath:"#/properties/actions/items/oneOf/5/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.actions.items.oneOf[5].properties.title.type,parentSchema:schema31.properties.actions.items.oneOf[5].properties.title,data:data86};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
}
if(data39.body !== undefined){
let data87 = data39.body;
if(typeof data87 !== "string"){
const err217 = {instancePath:instancePath+"/actions/" + i8+"/body",schemaPath:"#/properties/actions/items/oneOf/5/properties/body/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.actions.items.oneOf[5].properties.body.type,parentSchema:schema31.properties.actions.items.oneOf[5].properties.body,data:data87};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
}
if(data39.labels !== undefined){
let data88 = data39.labels;
if(Array.isArray(data88)){
const len9 = data88.length;
for(let i9=0; i9<len9; i9++){
let data89 = data88[i9];
if(typeof data89 !== "string"){
const err218 = {instancePath:instancePath+"/actions/" + i8+"/labels/" + i9,schemaPath:"#/properties/actions/items/oneOf/5/properties/labels/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.actions.items.oneOf[5].properties.labels.items.type,parentSchema:schema31.properties.actions.items.oneOf[5].properties.labels.items,data:data89};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
}
}
else {
const err219 = {instancePath:instancePath+"/actions/" + i8+"/labels",schemaPath:"#/properties/actions/items/oneOf/5/properties/labels/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.actions.items.oneOf[5].properties.labels.type,parentSchema:schema31.properties.actions.items.oneOf[5].properties.labels,data:data88};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
}
if(data39.marker !== undefined){
if(!(validate22(data39.marker, {instancePath:instancePath+"/actions/" + i8+"/marker",parentData:data39,parentDataProperty:"marker",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : validate22.errors.reduce((all, each) => (all.push(each), all), vErrors);
errors = vErrors.length;
}
}
if(data39.commits !== undefined){
let data91 = data39.commits;
if(Array.isArray(data91)){
const len10 = data91.length;
for(let i10=0; i10<len10; i10++){
let data92 = data91[i10];
if(data92 && typeof data92 == "object" && !Array.isArray(data92)){
if(data92.entry === undefined){
const err220 = {instancePath:instancePath+"/actions/" + i8+"/commits/" + i10,schemaPath:"#/$defs/commit/required",keyword:"required",params:{missingProperty: "entry"},message:"must have required property '"+"entry"+"'",schema:schema48.required,parentSchema:schema48,data:data92};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
if(data92.file === undefined){
const err221 = {instancePath:instancePath+"/actions/" + i8+"/commits/" + i10,schemaPath:"#/$defs/commit/required",keyword:"required",params:{missingProperty: "file"},message:"must have required property '"+"file"+"'",schema:schema48.required,parentSchema:schema48,data:data92};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
if(data92.message === undefined){
const err222 = {instancePath:instancePath+"/actions/" + i8+"/commits/" + i10,schemaPath:"#/$defs/commit/required",keyword:"required",params:{missingProperty: "message"},message:"must have required property '"+"message"+"'",schema:schema48.required,parentSchema:schema48,data:data92};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
if(data92.update === undefined){
const err223 = {instancePath:instancePath+"/actions/" + i8+"/commits/" + i10,schemaPath:"#/$defs/commit/required",keyword:"required",params:{missingProperty: "update"},message:"must have required property '"+"update"+"'",schema:schema48.required,parentSchema:schema48,data:data92};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
for(const key23 in data92){
if(!((((key23 === "entry") || (key23 === "file")) || (key23 === "message")) || (key23 === "update"))){
const err224 = {instancePath:instancePath+"/actions/" + i8+"/commits/" + i10,schemaPath:"#/$defs/commit/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key23},message:"must NOT have additional properties",schema:false,parentSchema:schema48,data:data92};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
}
if(data92.entry !== undefined){
let data93 = data92.entry;
if(typeof data93 !== "string"){
const err225 = {instancePath:instancePath+"/actions/" + i8+"/commits/" + i10+"/entry",schemaPath:"#/$defs/commit/properties/entry/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.entry.type,parentSchema:schema48.properties.entry,data:data93};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
}
if(data92.file !== undefined){
let data94 = data92.file;
if(typeof data94 === "string"){
if(!pattern11.test(data94)){
const err226 = {instancePath:instancePath+"/actions/" + i8+"/commits/" + i10+"/file",schemaPath:"#/$defs/commit/properties/file/pattern",keyword:"pattern",params:{pattern: "^inventory/(?!.*(?:^|/)\\.\\.(?:/|$))[^\\\\]+$"},message:"must match pattern \""+"^inventory/(?!.*(?:^|/)\\.\\.(?:/|$))[^\\\\]+$"+"\"",schema:"^inventory/(?!.*(?:^|/)\\.\\.(?:/|$))[^\\\\]+$",parentSchema:schema48.properties.file,data:data94};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
}
else {
const err227 = {instancePath:instancePath+"/actions/" + i8+"/commits/" + i10+"/file",schemaPath:"#/$defs/commit/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.file.type,parentSchema:schema48.properties.file,data:data94};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
}
if(data92.message !== undefined){
let data95 = data92.message;
if(typeof data95 !== "string"){
const err228 = {instancePath:instancePath+"/actions/" + i8+"/commits/" + i10+"/message",schemaPath:"#/$defs/commit/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.message.type,parentSchema:schema48.properties.message,data:data95};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
}
if(data92.update !== undefined){
let data96 = data92.update;
if(data96 && typeof data96 == "object" && !Array.isArray(data96)){
if(data96.entry === undefined){
const err229 = {instancePath:instancePath+"/actions/" + i8+"/commits/" + i10+"/update",schemaPath:"#/$defs/commit/properties/update/required",keyword:"required",params:{missingProperty: "entry"},message:"must have required property '"+"entry"+"'",schema:schema48.properties.update.required,parentSchema:schema48.properties.update,data:data96};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
if(data96.kind === undefined){
const err230 = {instancePath:instancePath+"/actions/" + i8+"/commits/" + i10+"/update",schemaPath:"#/$defs/commit/properties/update/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema48.properties.update.required,parentSchema:schema48.properties.update,data:data96};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
if(data96.certificate === undefined){
const err231 = {instancePath:instancePath+"/actions/" + i8+"/commits/" + i10+"/update",schemaPath:"#/$defs/commit/properties/update/required",keyword:"required",params:{missingProperty: "certificate"},message:"must have required property '"+"certificate"+"'",schema:schema48.properties.update.required,parentSchema:schema48.properties.update,data:data96};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
for(const key24 in data96){
if(!((((((key24 === "entry") || (key24 === "keyType")) || (key24 === "kind")) || (key24 === "certificate")) || (key24 === "leftOut")) || (key24 === "verdict"))){
const err232 = {instancePath:instancePath+"/actions/" + i8+"/commits/" + i10+"/update",schemaPath:"#/$defs/commit/properties/update/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key24},message:"must NOT have additional properties",schema:false,parentSchema:schema48.properties.update,data:data96};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
}
if(data96.entry !== undefined){
let data97 = data96.entry;
if(typeof data97 !== "string"){
const err233 = {instancePath:instancePath+"/actions/" + i8+"/commits/" + i10+"/update/entry",schemaPath:"#/$defs/commit/properties/update/properties/entry/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.update.properties.entry.type,parentSchema:schema48.properties.update.properties.entry,data:data97};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
}
if(data96.keyType !== undefined){
let data98 = data96.keyType;
if(!((data98 === "rsa") || (data98 === "ecdsa"))){
const err234 = {instancePath:instancePath+"/actions/" + i8+"/commits/" + i10+"/update/keyType",schemaPath:"#/$defs/commit/properties/update/properties/keyType/enum",keyword:"enum",params:{allowedValues: schema48.properties.update.properties.keyType.enum},message:"must be equal to one of the allowed values",schema:schema48.properties.update.properties.keyType.enum,parentSchema:schema48.properties.update.properties.keyType,data:data98};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
}
if(data96.kind !== undefined){
let data99 = data96.kind;
if(!((data99 === "first-record") || (data99 === "renewed"))){
const err235 = {instancePath:instancePath+"/actions/" + i8+"/commits/" + i10+"/update/kind",schemaPath:"#/$defs/commit/properties/update/properties/kind/enum",keyword:"enum",params:{allowedValues: schema48.properties.update.properties.kind.enum},message:"must be equal to one of the allowed values",schema:schema48.properties.update.properties.kind.enum,parentSchema:schema48.properties.update.properties.kind,data:data99};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
}
if(data96.certificate !== undefined){
let data100 = data96.certificate;
if(data100 && typeof data100 == "object" && !Array.isArray(data100)){
if(data100.sha256 === undefined){
const err236 = {instancePath:instancePath+"/actions/" + i8+"/commits/" + i10+"/update/certificate",schemaPath:"#/$defs/commit/properties/update/properties/certificate/required",keyword:"required",params:{missingProperty: "sha256"},message:"must have required property '"+"sha256"+"'",schema:schema48.properties.update.properties.certificate.required,parentSchema:schema48.properties.update.properties.certificate,data:data100};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
for(const key25 in data100){
if(!((((((((key25 === "subject") || (key25 === "names")) || (key25 === "issuer")) || (key25 === "authority")) || (key25 === "serial")) || (key25 === "sha256")) || (key25 === "notBefore")) || (key25 === "notAfter"))){
const err237 = {instancePath:instancePath+"/actions/" + i8+"/commits/" + i10+"/update/certificate",schemaPath:"#/$defs/commit/properties/update/properties/certificate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key25},message:"must NOT have additional properties",schema:false,parentSchema:schema48.properties.update.properties.certificate,data:data100};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
}
if(data100.subject !== undefined){
let data101 = data100.subject;
if(data101 && typeof data101 == "object" && !Array.isArray(data101)){
for(const key26 in data101){
if(!(((key26 === "commonName") || (key26 === "organization")) || (key26 === "country"))){
const err238 = {instancePath:instancePath+"/actions/" + i8+"/commits/" + i10+"/update/certificate/subject",schemaPath:"#/$defs/commit/properties/update/properties/certificate/properties/subject/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key26},message:"must NOT have additional properties",schema:false,parentSchema:schema48.properties.update.properties.certificate.properties.subject,data:data101};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
}
if(data101.commonName !== undefined){
let data102 = data101.commonName;
if(typeof data102 !== "string"){
const err239 = {instancePath:instancePath+"/actions/" + i8+"/commits/" + i10+"/update/certificate/subject/commonName",schemaPath:"#/$defs/commit/properties/update/properties/certificate/properties/subject/properties/commonName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.update.properties.certificate.properties.subject.properties.commonName.type,parentSchema:schema48.properties.update.properties.certificate.properties.subject.properties.commonName,data:data102};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
}
if(data101.organization !== undefined){
let data103 = data101.organization;
if(typeof data103 !== "string"){
const err240 = {instancePath:instancePath+"/actions/" + i8+"/commits/" + i10+"/update/certificate/subject/organization",schemaPath:"#/$defs/commit/properties/update/properties/certificate/properties/subject/properties/organization/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.update.properties.certificate.properties.subject.properties.organization.type,parentSchema:schema48.properties.update.properties.certificate.properties.subject.properties.organization,data:data103};
if(vErrors === null){
vErrors = [err240];
}
else {
vErrors.push(err240);
}
errors++;
}
}
if(data101.country !== undefined){
let data104 = data101.country;
if(typeof data104 !== "string"){
const err241 = {instancePath:instancePath+"/actions/" + i8+"/commits/" + i10+"/update/certificate/subject/country",schemaPath:"#/$defs/commit/properties/update/properties/certificate/properties/subject/properties/country/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.update.properties.certificate.properties.subject.properties.country.type,parentSchema:schema48.properties.update.properties.certificate.properties.subject.properties.country,data:data104};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
errors++;
}
}
}
else {
const err242 = {instancePath:instancePath+"/actions/" + i8+"/commits/" + i10+"/update/certificate/subject",schemaPath:"#/$defs/commit/properties/update/properties/certificate/properties/subject/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema48.properties.update.properties.certificate.properties.subject.type,parentSchema:schema48.properties.update.properties.certificate.properties.subject,data:data101};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
}
if(data100.names !== undefined){
let data105 = data100.names;
if(Array.isArray(data105)){
const len11 = data105.length;
for(let i11=0; i11<len11; i11++){
let data106 = data105[i11];
if(typeof data106 !== "string"){
const err243 = {instancePath:instancePath+"/actions/" + i8+"/commits/" + i10+"/update/certificate/names/" + i11,schemaPath:"#/$defs/commit/properties/update/properties/certificate/properties/names/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.update.properties.certificate.properties.names.items.type,parentSchema:schema48.properties.update.properties.certificate.properties.names.items,data:data106};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
}
}
}
else {
const err244 = {instancePath:instancePath+"/actions/" + i8+"/commits/" + i10+"/update/certificate/names",schemaPath:"#/$defs/commit/properties/update/properties/certificate/properties/names/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema48.properties.update.properties.certificate.properties.names.type,parentSchema:schema48.properties.update.properties.certificate.properties.names,data:data105};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
}
if(data100.issuer !== undefined){
let data107 = data100.issuer;
if(typeof data107 !== "string"){
const err245 = {instancePath:instancePath+"/actions/" + i8+"/commits/" + i10+"/update/certificate/issuer",schemaPath:"#/$defs/commit/properties/update/properties/certificate/properties/issuer/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.update.properties.certificate.properties.issuer.type,parentSchema:schema48.properties.update.properties.certificate.properties.issuer,data:data107};
if(vErrors === null){
vErrors = [err245];
}
else {
vErrors.push(err245);
}
errors++;
}
}
if(data100.authority !== undefined){
let data108 = data100.authority;
if(data108 && typeof data108 == "object" && !Array.isArray(data108)){
if(data108.organization === undefined){
const err246 = {instancePath:instancePath+"/actions/" + i8+"/commits/" + i10+"/update/certificate/authority",schemaPath:"#/$defs/commit/properties/update/properties/certificate/properties/authority/required",keyword:"required",params:{missingProperty: "organization"},message:"must have required property '"+"organization"+"'",schema:schema48.properties.update.properties.certificate.properties.authority.required,parentSchema:schema48.properties.update.properties.certificate.properties.authority,data:data108};
if(vErrors === null){
vErrors = [err246];
}
else {
vErrors.push(err246);
}
errors++;
}
if(data108.anchor === undefined){
const err247 = {instancePath:instancePath+"/actions/" + i8+"/commits/" + i10+"/update/certificate/authority",schemaPath:"#/$defs/commit/properties/update/properties/certificate/properties/authority/required",keyword:"required",params:{missingProperty: "anchor"},message:"must have required property '"+"anchor"+"'",schema:schema48.properties.update.properties.certificate.properties.authority.required,parentSchema:schema48.properties.update.properties.certificate.properties.authority,data:data108};
if(vErrors === null){
vErrors = [err247];
}
else {
vErrors.push(err247);
}
errors++;
}
for(const key27 in data108){
if(!((key27 === "organization") || (key27 === "anchor"))){
const err248 = {instancePath:instancePath+"/actions/" + i8+"/commits/" + i10+"/update/certificate/authority",schemaPath:"#/$defs/commit/properties/update/properties/certificate/properties/authority/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key27},message:"must NOT have additional properties",schema:false,parentSchema:schema48.properties.update.properties.certificate.properties.authority,data:data108};
if(vErrors === null){
vErrors = [err248];
}
else {
vErrors.push(err248);
}
errors++;
}
}
if(data108.organization !== undefined){
let data109 = data108.organization;
if(typeof data109 !== "string"){
const err249 = {instancePath:instancePath+"/actions/" + i8+"/commits/" + i10+"/update/certificate/authority/organization",schemaPath:"#/$defs/commit/properties/update/properties/certificate/properties/authority/properties/organization/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.update.properties.certificate.properties.authority.properties.organization.type,parentSchema:schema48.properties.update.properties.certificate.properties.authority.properties.organization,data:data109};
if(vErrors === null){
vErrors = [err249];
}
else {
vErrors.push(err249);
}
errors++;
}
}
if(data108.anchor !== undefined){
let data110 = data108.anchor;
if(typeof data110 !== "string"){
const err250 = {instancePath:instancePath+"/actions/" + i8+"/commits/" + i10+"/update/certificate/authority/anchor",schemaPath:"#/$defs/commit/properties/update/properties/certificate/properties/authority/properties/anchor/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.update.properties.certificate.properties.authority.properties.anchor.type,parentSchema:schema48.properties.update.properties.certificate.properties.authority.properties.anchor,data:data110};
if(vErrors === null){
vErrors = [err250];
}
else {
vErrors.push(err250);
}
errors++;
}
}
}
else {
const err251 = {instancePath:instancePath+"/actions/" + i8+"/commits/" + i10+"/update/certificate/authority",schemaPath:"#/$defs/commit/properties/update/properties/certificate/properties/authority/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema48.properties.update.properties.certificate.properties.authority.type,parentSchema:schema48.properties.update.properties.certificate.properties.authority,data:data108};
if(vErrors === null){
vErrors = [err251];
}
else {
vErrors.push(err251);
}
errors++;
}
}
if(data100.serial !== undefined){
let data111 = data100.serial;
if(typeof data111 !== "string"){
const err252 = {instancePath:instancePath+"/actions/" + i8+"/commits/" + i10+"/update/certificate/serial",schemaPath:"#/$defs/commit/properties/update/properties/certificate/properties/serial/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.update.properties.certificate.properties.serial.type,parentSchema:schema48.properties.update.properties.certificate.properties.serial,data:data111};
if(vErrors === null){
vErrors = [err252];
}
else {
vErrors.push(err252);
}
errors++;
}
}
if(data100.sha256 !== undefined){
let data112 = data100.sha256;
if(typeof data112 === "string"){
if(!pattern5.test(data112)){
const err253 = {instancePath:instancePath+"/actions/" + i8+"/commits/" + i10+"/update/certificate/sha256",schemaPath:"#/$defs/commit/properties/update/properties/certificate/properties/sha256/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\"",schema:"^[0-9a-f]{64}$",parentSchema:schema48.properties.update.properties.certificate.properties.sha256,data:data112};
if(vErrors === null){
vErrors = [err253];
}
else {
vErrors.push(err253);
}
errors++;
}
}
else {
const err254 = {instancePath:instancePath+"/actions/" + i8+"/commits/" + i10+"/update/certificate/sha256",schemaPath:"#/$defs/commit/properties/update/properties/certificate/properties/sha256/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.update.properties.certificate.properties.sha256.type,parentSchema:schema48.properties.update.properties.certificate.properties.sha256,data:data112};
if(vErrors === null){
vErrors = [err254];
}
else {
vErrors.push(err254);
}
errors++;
}
}
if(data100.notBefore !== undefined){
let data113 = data100.notBefore;
if(typeof data113 !== "string"){
const err255 = {instancePath:instancePath+"/actions/" + i8+"/commits/" + i10+"/update/certificate/notBefore",schemaPath:"#/$defs/commit/properties/update/properties/certificate/properties/notBefore/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.update.properties.certificate.properties.notBefore.type,parentSchema:schema48.properties.update.properties.certificate.properties.notBefore,data:data113};
if(vErrors === null){
vErrors = [err255];
}
else {
vErrors.push(err255);
}
errors++;
}
}
if(data100.notAfter !== undefined){
let data114 = data100.notAfter;
if(typeof data114 !== "string"){
const err256 = {instancePath:instancePath+"/actions/" + i8+"/commits/" + i10+"/update/certificate/notAfter",schemaPath:"#/$defs/commit/properties/update/properties/certificate/properties/notAfter/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.update.properties.certificate.properties.notAfter.type,parentSchema:schema48.properties.update.properties.certificate.properties.notAfter,data:data114};
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
const err257 = {instancePath:instancePath+"/actions/" + i8+"/commits/" + i10+"/update/certificate",schemaPath:"#/$defs/commit/properties/update/properties/certificate/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema48.properties.update.properties.certificate.type,parentSchema:schema48.properties.update.properties.certificate,data:data100};
if(vErrors === null){
vErrors = [err257];
}
else {
vErrors.push(err257);
}
errors++;
}
}
if(data96.leftOut !== undefined){
let data115 = data96.leftOut;
if(Array.isArray(data115)){
if(data115.length < 1){
const err258 = {instancePath:instancePath+"/actions/" + i8+"/commits/" + i10+"/update/leftOut",schemaPath:"#/$defs/commit/properties/update/properties/leftOut/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema48.properties.update.properties.leftOut,data:data115};
if(vErrors === null){
vErrors = [err258];
}
else {
vErrors.push(err258);
}
errors++;
}
const len12 = data115.length;
for(let i12=0; i12<len12; i12++){
let data116 = data115[i12];
if(typeof data116 !== "string"){
const err259 = {instancePath:instancePath+"/actions/" + i8+"/commits/" + i10+"/update/leftOut/" + i12,schemaPath:"#/$defs/commit/properties/update/properties/leftOut/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.update.properties.leftOut.items.type,parentSchema:schema48.properties.update.properties.leftOut.items,data:data116};
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
const err260 = {instancePath:instancePath+"/actions/" + i8+"/commits/" + i10+"/update/leftOut",schemaPath:"#/$defs/commit/properties/update/properties/leftOut/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema48.properties.update.properties.leftOut.type,parentSchema:schema48.properties.update.properties.leftOut,data:data115};
if(vErrors === null){
vErrors = [err260];
}
else {
vErrors.push(err260);
}
errors++;
}
}
if(data96.verdict !== undefined){
let data117 = data96.verdict;
if(data117 && typeof data117 == "object" && !Array.isArray(data117)){
if(data117.path === undefined){
const err261 = {instancePath:instancePath+"/actions/" + i8+"/commits/" + i10+"/update/verdict",schemaPath:"#/$defs/commit/properties/update/properties/verdict/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema48.properties.update.properties.verdict.required,parentSchema:schema48.properties.update.properties.verdict,data:data117};
if(vErrors === null){
vErrors = [err261];
}
else {
vErrors.push(err261);
}
errors++;
}
if(data117.hostname === undefined){
const err262 = {instancePath:instancePath+"/actions/" + i8+"/commits/" + i10+"/update/verdict",schemaPath:"#/$defs/commit/properties/update/properties/verdict/required",keyword:"required",params:{missingProperty: "hostname"},message:"must have required property '"+"hostname"+"'",schema:schema48.properties.update.properties.verdict.required,parentSchema:schema48.properties.update.properties.verdict,data:data117};
if(vErrors === null){
vErrors = [err262];
}
else {
vErrors.push(err262);
}
errors++;
}
for(const key28 in data117){
if(!((((key28 === "path") || (key28 === "hostname")) || (key28 === "revoked")) || (key28 === "dates"))){
const err263 = {instancePath:instancePath+"/actions/" + i8+"/commits/" + i10+"/update/verdict",schemaPath:"#/$defs/commit/properties/update/properties/verdict/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key28},message:"must NOT have additional properties",schema:false,parentSchema:schema48.properties.update.properties.verdict,data:data117};
if(vErrors === null){
vErrors = [err263];
}
else {
vErrors.push(err263);
}
errors++;
}
}
if(data117.path !== undefined){
let data118 = data117.path;
if(!(((((data118 === "trusted") || (data118 === "self-signed")) || (data118 === "unanchored")) || (data118 === "untrusted")) || (data118 === "invalid"))){
const err264 = {instancePath:instancePath+"/actions/" + i8+"/commits/" + i10+"/update/verdict/path",schemaPath:"#/$defs/commit/properties/update/properties/verdict/properties/path/enum",keyword:"enum",params:{allowedValues: schema48.properties.update.properties.verdict.properties.path.enum},message:"must be equal to one of the allowed values",schema:schema48.properties.update.properties.verdict.properties.path.enum,parentSchema:schema48.properties.update.properties.verdict.properties.path,data:data118};
if(vErrors === null){
vErrors = [err264];
}
else {
vErrors.push(err264);
}
errors++;
}
}
if(data117.hostname !== undefined){
let data119 = data117.hostname;
if(!(((data119 === "match") || (data119 === "mismatch")) || (data119 === "unchecked"))){
const err265 = {instancePath:instancePath+"/actions/" + i8+"/commits/" + i10+"/update/verdict/hostname",schemaPath:"#/$defs/commit/properties/update/properties/verdict/properties/hostname/enum",keyword:"enum",params:{allowedValues: schema48.properties.update.properties.verdict.properties.hostname.enum},message:"must be equal to one of the allowed values",schema:schema48.properties.update.properties.verdict.properties.hostname.enum,parentSchema:schema48.properties.update.properties.verdict.properties.hostname,data:data119};
if(vErrors === null){
vErrors = [err265];
}
else {
vErrors.push(err265);
}
errors++;
}
}
if(data117.revoked !== undefined){
let data120 = data117.revoked;
if(true !== data120){
const err266 = {instancePath:instancePath+"/actions/" + i8+"/commits/" + i10+"/update/verdict/revoked",schemaPath:"#/$defs/commit/properties/update/properties/verdict/properties/revoked/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant",schema:true,parentSchema:schema48.properties.update.properties.verdict.properties.revoked,data:data120};
if(vErrors === null){
vErrors = [err266];
}
else {
vErrors.push(err266);
}
errors++;
}
}
if(data117.dates !== undefined){
let data121 = data117.dates;
if(!(((data121 === "expired") || (data121 === "not-yet-valid")) || (data121 === "never-valid"))){
const err267 = {instancePath:instancePath+"/actions/" + i8+"/commits/" + i10+"/update/verdict/dates",schemaPath:"#/$defs/commit/properties/update/properties/verdict/properties/dates/enum",keyword:"enum",params:{allowedValues: schema48.properties.update.properties.verdict.properties.dates.enum},message:"must be equal to one of the allowed values",schema:schema48.properties.update.properties.verdict.properties.dates.enum,parentSchema:schema48.properties.update.properties.verdict.properties.dates,data:data121};
if(vErrors === null){
vErrors = [err267];
}
else {
vErrors.push(err267);
}
errors++;
}
}
}
else {
const err268 = {instancePath:instancePath+"/actions/" + i8+"/commits/" + i10+"/update/verdict",schemaPath:"#/$defs/commit/properties/update/properties/verdict/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema48.properties.update.properties.verdict.type,parentSchema:schema48.properties.update.properties.verdict,data:data117};
if(vErrors === null){
vErrors = [err268];
}
else {
vErrors.push(err268);
}
errors++;
}
}
}
else {
const err269 = {instancePath:instancePath+"/actions/" + i8+"/commits/" + i10+"/update",schemaPath:"#/$defs/commit/properties/update/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema48.properties.update.type,parentSchema:schema48.properties.update,data:data96};
if(vErrors === null){
vErrors = [err269];
}
else {
vErrors.push(err269);
}
errors++;
}
}
}
else {
const err270 = {instancePath:instancePath+"/actions/" + i8+"/commits/" + i10,schemaPath:"#/$defs/commit/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema48.type,parentSchema:schema48,data:data92};
if(vErrors === null){
vErrors = [err270];
}
else {
vErrors.push(err270);
}
errors++;
}
}
}
else {
const err271 = {instancePath:instancePath+"/actions/" + i8+"/commits",schemaPath:"#/properties/actions/items/oneOf/5/properties/commits/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.actions.items.oneOf[5].properties.commits.type,parentSchema:schema31.properties.actions.items.oneOf[5].properties.commits,data:data91};
if(vErrors === null){
vErrors = [err271];
}
else {
vErrors.push(err271);
}
errors++;
}
}
}
else {
const err272 = {instancePath:instancePath+"/actions/" + i8,schemaPath:"#/properties/actions/items/oneOf/5/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.actions.items.oneOf[5].type,parentSchema:schema31.properties.actions.items.oneOf[5],data:data39};
if(vErrors === null){
vErrors = [err272];
}
else {
vErrors.push(err272);
}
errors++;
}
var _valid1 = _errs193 === errors;
if(_valid1 && valid29){
valid29 = false;
passing1 = [passing1, 5];
}
else {
if(_valid1){
valid29 = true;
passing1 = 5;
if(props1 !== true){
props1 = true;
}
}
const _errs282 = errors;
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
if(data39.kind === undefined){
const err273 = {instancePath:instancePath+"/actions/" + i8,schemaPath:"#/properties/actions/items/oneOf/6/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema31.properties.actions.items.oneOf[6].required,parentSchema:schema31.properties.actions.items.oneOf[6],data:data39};
if(vErrors === null){
vErrors = [err273];
}
else {
vErrors.push(err273);
}
errors++;
}
if(data39.branch === undefined){
const err274 = {instancePath:instancePath+"/actions/" + i8,schemaPath:"#/properties/actions/items/oneOf/6/required",keyword:"required",params:{missingProperty: "branch"},message:"must have required property '"+"branch"+"'",schema:schema31.properties.actions.items.oneOf[6].required,parentSchema:schema31.properties.actions.items.oneOf[6],data:data39};
if(vErrors === null){
vErrors = [err274];
}
else {
vErrors.push(err274);
}
errors++;
}
if(data39.was === undefined){
const err275 = {instancePath:instancePath+"/actions/" + i8,schemaPath:"#/properties/actions/items/oneOf/6/required",keyword:"required",params:{missingProperty: "was"},message:"must have required property '"+"was"+"'",schema:schema31.properties.actions.items.oneOf[6].required,parentSchema:schema31.properties.actions.items.oneOf[6],data:data39};
if(vErrors === null){
vErrors = [err275];
}
else {
vErrors.push(err275);
}
errors++;
}
if(data39.body === undefined){
const err276 = {instancePath:instancePath+"/actions/" + i8,schemaPath:"#/properties/actions/items/oneOf/6/required",keyword:"required",params:{missingProperty: "body"},message:"must have required property '"+"body"+"'",schema:schema31.properties.actions.items.oneOf[6].required,parentSchema:schema31.properties.actions.items.oneOf[6],data:data39};
if(vErrors === null){
vErrors = [err276];
}
else {
vErrors.push(err276);
}
errors++;
}
if(data39.comment === undefined){
const err277 = {instancePath:instancePath+"/actions/" + i8,schemaPath:"#/properties/actions/items/oneOf/6/required",keyword:"required",params:{missingProperty: "comment"},message:"must have required property '"+"comment"+"'",schema:schema31.properties.actions.items.oneOf[6].required,parentSchema:schema31.properties.actions.items.oneOf[6],data:data39};
if(vErrors === null){
vErrors = [err277];
}
else {
vErrors.push(err277);
}
errors++;
}
for(const key29 in data39){
if(!(((((key29 === "kind") || (key29 === "branch")) || (key29 === "was")) || (key29 === "body")) || (key29 === "comment"))){
const err278 = {instancePath:instancePath+"/actions/" + i8,schemaPath:"#/properties/actions/items/oneOf/6/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key29},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.actions.items.oneOf[6],data:data39};
if(vErrors === null){
vErrors = [err278];
}
else {
vErrors.push(err278);
}
errors++;
}
}
if(data39.kind !== undefined){
let data122 = data39.kind;
if("close-ledger-update" !== data122){
const err279 = {instancePath:instancePath+"/actions/" + i8+"/kind",schemaPath:"#/properties/actions/items/oneOf/6/properties/kind/const",keyword:"const",params:{allowedValue: "close-ledger-update"},message:"must be equal to constant",schema:"close-ledger-update",parentSchema:schema31.properties.actions.items.oneOf[6].properties.kind,data:data122};
if(vErrors === null){
vErrors = [err279];
}
else {
vErrors.push(err279);
}
errors++;
}
}
if(data39.branch !== undefined){
let data123 = data39.branch;
if(typeof data123 === "string"){
if(!pattern9.test(data123)){
const err280 = {instancePath:instancePath+"/actions/" + i8+"/branch",schemaPath:"#/properties/actions/items/oneOf/6/properties/branch/pattern",keyword:"pattern",params:{pattern: "^certledger/ledger-update(?:-[A-Za-z0-9-]+)?$"},message:"must match pattern \""+"^certledger/ledger-update(?:-[A-Za-z0-9-]+)?$"+"\"",schema:"^certledger/ledger-update(?:-[A-Za-z0-9-]+)?$",parentSchema:schema31.properties.actions.items.oneOf[6].properties.branch,data:data123};
if(vErrors === null){
vErrors = [err280];
}
else {
vErrors.push(err280);
}
errors++;
}
}
else {
const err281 = {instancePath:instancePath+"/actions/" + i8+"/branch",schemaPath:"#/properties/actions/items/oneOf/6/properties/branch/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.actions.items.oneOf[6].properties.branch.type,parentSchema:schema31.properties.actions.items.oneOf[6].properties.branch,data:data123};
if(vErrors === null){
vErrors = [err281];
}
else {
vErrors.push(err281);
}
errors++;
}
}
if(data39.was !== undefined){
let data124 = data39.was;
if(data124 && typeof data124 == "object" && !Array.isArray(data124)){
if(data124.number === undefined){
const err282 = {instancePath:instancePath+"/actions/" + i8+"/was",schemaPath:"#/$defs/precondition/required",keyword:"required",params:{missingProperty: "number"},message:"must have required property '"+"number"+"'",schema:schema39.required,parentSchema:schema39,data:data124};
if(vErrors === null){
vErrors = [err282];
}
else {
vErrors.push(err282);
}
errors++;
}
if(data124.state === undefined){
const err283 = {instancePath:instancePath+"/actions/" + i8+"/was",schemaPath:"#/$defs/precondition/required",keyword:"required",params:{missingProperty: "state"},message:"must have required property '"+"state"+"'",schema:schema39.required,parentSchema:schema39,data:data124};
if(vErrors === null){
vErrors = [err283];
}
else {
vErrors.push(err283);
}
errors++;
}
if(data124.hash === undefined){
const err284 = {instancePath:instancePath+"/actions/" + i8+"/was",schemaPath:"#/$defs/precondition/required",keyword:"required",params:{missingProperty: "hash"},message:"must have required property '"+"hash"+"'",schema:schema39.required,parentSchema:schema39,data:data124};
if(vErrors === null){
vErrors = [err284];
}
else {
vErrors.push(err284);
}
errors++;
}
for(const key30 in data124){
if(!(((key30 === "number") || (key30 === "state")) || (key30 === "hash"))){
const err285 = {instancePath:instancePath+"/actions/" + i8+"/was",schemaPath:"#/$defs/precondition/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key30},message:"must NOT have additional properties",schema:false,parentSchema:schema39,data:data124};
if(vErrors === null){
vErrors = [err285];
}
else {
vErrors.push(err285);
}
errors++;
}
}
if(data124.number !== undefined){
let data125 = data124.number;
if(!(((typeof data125 == "number") && (!(data125 % 1) && !isNaN(data125))) && (isFinite(data125)))){
const err286 = {instancePath:instancePath+"/actions/" + i8+"/was/number",schemaPath:"#/$defs/precondition/properties/number/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema39.properties.number.type,parentSchema:schema39.properties.number,data:data125};
if(vErrors === null){
vErrors = [err286];
}
else {
vErrors.push(err286);
}
errors++;
}
if((typeof data125 == "number") && (isFinite(data125))){
if(data125 < 1 || isNaN(data125)){
const err287 = {instancePath:instancePath+"/actions/" + i8+"/was/number",schemaPath:"#/$defs/precondition/properties/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema39.properties.number,data:data125};
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
if(data124.state !== undefined){
let data126 = data124.state;
if(!((data126 === "open") || (data126 === "closed"))){
const err288 = {instancePath:instancePath+"/actions/" + i8+"/was/state",schemaPath:"#/$defs/precondition/properties/state/enum",keyword:"enum",params:{allowedValues: schema39.properties.state.enum},message:"must be equal to one of the allowed values",schema:schema39.properties.state.enum,parentSchema:schema39.properties.state,data:data126};
if(vErrors === null){
vErrors = [err288];
}
else {
vErrors.push(err288);
}
errors++;
}
}
if(data124.hash !== undefined){
let data127 = data124.hash;
if(typeof data127 === "string"){
if(!pattern5.test(data127)){
const err289 = {instancePath:instancePath+"/actions/" + i8+"/was/hash",schemaPath:"#/$defs/precondition/properties/hash/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\"",schema:"^[0-9a-f]{64}$",parentSchema:schema39.properties.hash,data:data127};
if(vErrors === null){
vErrors = [err289];
}
else {
vErrors.push(err289);
}
errors++;
}
}
else {
const err290 = {instancePath:instancePath+"/actions/" + i8+"/was/hash",schemaPath:"#/$defs/precondition/properties/hash/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.hash.type,parentSchema:schema39.properties.hash,data:data127};
if(vErrors === null){
vErrors = [err290];
}
else {
vErrors.push(err290);
}
errors++;
}
}
}
else {
const err291 = {instancePath:instancePath+"/actions/" + i8+"/was",schemaPath:"#/$defs/precondition/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.type,parentSchema:schema39,data:data124};
if(vErrors === null){
vErrors = [err291];
}
else {
vErrors.push(err291);
}
errors++;
}
}
if(data39.body !== undefined){
let data128 = data39.body;
if(typeof data128 !== "string"){
const err292 = {instancePath:instancePath+"/actions/" + i8+"/body",schemaPath:"#/properties/actions/items/oneOf/6/properties/body/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.actions.items.oneOf[6].properties.body.type,parentSchema:schema31.properties.actions.items.oneOf[6].properties.body,data:data128};
if(vErrors === null){
vErrors = [err292];
}
else {
vErrors.push(err292);
}
errors++;
}
}
if(data39.comment !== undefined){
let data129 = data39.comment;
if(data129 && typeof data129 == "object" && !Array.isArray(data129)){
if(data129.id === undefined){
const err293 = {instancePath:instancePath+"/actions/" + i8+"/comment",schemaPath:"#/$defs/comment/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema40.required,parentSchema:schema40,data:data129};
if(vErrors === null){
vErrors = [err293];
}
else {
vErrors.push(err293);
}
errors++;
}
if(data129.body === undefined){
const err294 = {instancePath:instancePath+"/actions/" + i8+"/comment",schemaPath:"#/$defs/comment/required",keyword:"required",params:{missingProperty: "body"},message:"must have required property '"+"body"+"'",schema:schema40.required,parentSchema:schema40,data:data129};
if(vErrors === null){
vErrors = [err294];
}
else {
vErrors.push(err294);
}
errors++;
}
for(const key31 in data129){
if(!((key31 === "id") || (key31 === "body"))){
const err295 = {instancePath:instancePath+"/actions/" + i8+"/comment",schemaPath:"#/$defs/comment/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key31},message:"must NOT have additional properties",schema:false,parentSchema:schema40,data:data129};
if(vErrors === null){
vErrors = [err295];
}
else {
vErrors.push(err295);
}
errors++;
}
}
if(data129.id !== undefined){
let data130 = data129.id;
if(typeof data130 !== "string"){
const err296 = {instancePath:instancePath+"/actions/" + i8+"/comment/id",schemaPath:"#/$defs/comment/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.id.type,parentSchema:schema40.properties.id,data:data130};
if(vErrors === null){
vErrors = [err296];
}
else {
vErrors.push(err296);
}
errors++;
}
}
if(data129.body !== undefined){
let data131 = data129.body;
if(typeof data131 === "string"){
if(func4(data131) > 65536){
const err297 = {instancePath:instancePath+"/actions/" + i8+"/comment/body",schemaPath:"#/$defs/comment/properties/body/maxLength",keyword:"maxLength",params:{limit: 65536},message:"must NOT have more than 65536 characters",schema:65536,parentSchema:schema40.properties.body,data:data131};
if(vErrors === null){
vErrors = [err297];
}
else {
vErrors.push(err297);
}
errors++;
}
}
else {
const err298 = {instancePath:instancePath+"/actions/" + i8+"/comment/body",schemaPath:"#/$defs/comment/properties/body/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.body.type,parentSchema:schema40.properties.body,data:data131};
if(vErrors === null){
vErrors = [err298];
}
else {
vErrors.push(err298);
}
errors++;
}
}
}
else {
const err299 = {instancePath:instancePath+"/actions/" + i8+"/comment",schemaPath:"#/$defs/comment/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema40.type,parentSchema:schema40,data:data129};
if(vErrors === null){
vErrors = [err299];
}
else {
vErrors.push(err299);
}
errors++;
}
}
}
else {
const err300 = {instancePath:instancePath+"/actions/" + i8,schemaPath:"#/properties/actions/items/oneOf/6/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.actions.items.oneOf[6].type,parentSchema:schema31.properties.actions.items.oneOf[6],data:data39};
if(vErrors === null){
vErrors = [err300];
}
else {
vErrors.push(err300);
}
errors++;
}
var _valid1 = _errs282 === errors;
if(_valid1 && valid29){
valid29 = false;
passing1 = [passing1, 6];
}
else {
if(_valid1){
valid29 = true;
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
if(!valid29){
const err301 = {instancePath:instancePath+"/actions/" + i8,schemaPath:"#/properties/actions/items/oneOf",keyword:"oneOf",params:{passingSchemas: passing1},message:"must match exactly one schema in oneOf",schema:schema31.properties.actions.items.oneOf,parentSchema:schema31.properties.actions.items,data:data39};
if(vErrors === null){
vErrors = [err301];
}
else {
vErrors.push(err301);
}
errors++;
}
else {
errors = _errs93;
if(vErrors !== null){
if(_errs93){
vErrors.length = _errs93;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err302 = {instancePath:instancePath+"/actions",schemaPath:"#/properties/actions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.actions.type,parentSchema:schema31.properties.actions,data:data38};
if(vErrors === null){
vErrors = [err302];
}
else {
vErrors.push(err302);
}
errors++;
}
}
}
else {
const err303 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err303];
}
else {
vErrors.push(err303);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
