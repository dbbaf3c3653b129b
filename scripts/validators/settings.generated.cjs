/** Generated from schemas/settings.schema.json by scripts/generate/generate.ts: edit that, then `npm run generate`. */

"use strict";
exports.validate = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://certledger.dev/schemas/settings.schema.json","title":"Settings","description":"How this ledger is read, probed and judged: inventory/settings.yaml. Every key has a default. Durations are written 10s, 15m, 12h or 30d.","type":"object","additionalProperties":false,"properties":{"organization":{"$ref":"common.schema.json#/$defs/line","description":"Whose ledger this is.","examples":["A社"]},"administrators":{"description":"Parties of inventory/parties.yaml who answer for the ledger itself: settings, parties, checklists, systems and acknowledgements are theirs to approve (certledger codeowners).","type":"array","maxItems":100,"uniqueItems":true,"items":{"$ref":"common.schema.json#/$defs/id"},"default":[],"examples":[["infra-ops"]]},"locale":{"description":"Language of messages, issues and pull requests.","type":"string","enum":["en","ja"],"default":"en"},"timezone":{"$ref":"common.schema.json#/$defs/line","description":"IANA time zone in which days begin and end and dates are shown.","default":"UTC","examples":["Asia/Tokyo"]},"sites":{"description":"Places probed from their own runner, by a short id.","type":"object","propertyNames":{"$ref":"common.schema.json#/$defs/id"},"additionalProperties":{"$ref":"#/$defs/site"},"default":{}},"trust":{"description":"Trust sets, by the name of their folder in inventory/trust/. public (Mozilla's roots) is built in.","type":"object","propertyNames":{"$ref":"common.schema.json#/$defs/id"},"additionalProperties":{"$ref":"#/$defs/trustSet"},"default":{}},"expiry":{"title":"Expiry","description":"When certificates that are renewed by hand begin to ring.","type":"object","additionalProperties":false,"properties":{"stages":{"description":"From the earliest to the most urgent. A stage is entered when the time left is below within, and below fraction of the certificate's lifetime.","type":"array","minItems":1,"maxItems":20,"items":{"$ref":"#/$defs/stage"},"default":[{"name":"plan","within":"90d","fraction":0.34,"severity":"info"},{"name":"renew","within":"30d","fraction":0.2,"severity":"warning"},{"name":"urgent","within":"15d","fraction":0.1,"severity":"error"}]}}},"probe":{"title":"Probe","description":"How endpoints are asked.","type":"object","additionalProperties":false,"properties":{"timeout":{"$ref":"common.schema.json#/$defs/duration","description":"For the whole exchange with one endpoint; 10 minutes at most.","default":"10s"},"concurrency":{"description":"How many connections at once.","type":"integer","minimum":1,"maximum":1000,"default":300},"addresses":{"description":"first: one address a name. all: each address a name resolves to, so that one stale node behind a name is seen.","type":"string","enum":["first","all"],"default":"first"},"allow":{"description":"Networks that may be probed although the built-in deny list (loopback, link-local, metadata, multicast, this machine's own addresses) holds them.","type":"array","maxItems":1000,"items":{"$ref":"common.schema.json#/$defs/line"},"default":[],"examples":[["127.0.0.0/8"]]},"deny":{"description":"Networks that are never probed, not even where allow names them.","type":"array","maxItems":1000,"items":{"$ref":"common.schema.json#/$defs/line"},"default":[],"examples":[["198.51.100.0/24"]]},"crl":{"description":"Fetch certificate revocation lists (HTTP) and say which certificates were revoked.","type":"boolean","default":true},"aia":{"description":"Fetch an intermediate certificate the server forgot from where the chain says it is. The server is still reported.","type":"boolean","default":false}}},"policy":{"title":"Policy","description":"How severe the policy.* rules are; off: the question is not asked. See docs/rules.md.","type":"object","additionalProperties":false,"properties":{"weak-key":{"$ref":"#/$defs/level"},"weak-signature":{"$ref":"#/$defs/level"},"lifetime":{"$ref":"#/$defs/level"},"protocol":{"$ref":"#/$defs/level"},"key-reuse":{"$ref":"#/$defs/level"},"subject":{"$ref":"#/$defs/level"},"no-san":{"$ref":"#/$defs/level"},"quantum":{"$ref":"#/$defs/level","default":"off"}}},"subject":{"title":"Subject of every certificate","description":"What every certificate that states an organization or a country must state (policy.subject). An entry may demand its own.","type":"object","additionalProperties":false,"minProperties":1,"properties":{"organization":{"$ref":"common.schema.json#/$defs/line","description":"O of the distinguished name."},"country":{"$ref":"common.schema.json#/$defs/country","description":"C of the distinguished name."}},"examples":[{"organization":"Example KK","country":"JP"}]},"unreachable":{"title":"Unreachable","type":"object","additionalProperties":false,"properties":{"after":{"description":"An endpoint is reported after failing this many sweeps in a row.","type":"integer","minimum":1,"maximum":100,"default":3}}},"rolloutGrace":{"$ref":"common.schema.json#/$defs/duration","description":"For how long endpoints of one entry may serve different generations before it is a warning.","default":"2d"},"issues":{"title":"Issues","type":"object","additionalProperties":false,"properties":{"from":{"description":"The least severe finding that opens an issue.","type":"string","enum":["info","warning","error"],"default":"warning"},"labels":{"description":"Put on everything certledger writes; the first is how it finds its own issues again.","type":"array","minItems":1,"maxItems":10,"uniqueItems":true,"items":{"$ref":"#/$defs/label"},"default":["certledger"]},"maxNew":{"description":"A sweep that would open more issues than this is refused and becomes one issue about itself.","type":"integer","minimum":1,"maximum":1000,"default":20},"author":{"$ref":"#/$defs/login","description":"The login certledger writes as; without it, whoever the token belongs to. Only issues of this login are taken for certledger's own.","examples":["certledger-bot[bot]"]},"ledger":{"$ref":"common.schema.json#/$defs/id","description":"The name of this ledger, where several keep their issues in one repository or folder: each leaves those of the others alone. Without it, the folder in which it lies in its git repository.","examples":["tokyo"]}}},"guard":{"title":"Guard","description":"When a sweep is so different from the last that part of it is not believed.","type":"object","additionalProperties":false,"properties":{"darkFraction":{"description":"More than this part of the endpoints that used to serve went dark, of the entries that were watched left, or of the open issues would be closed…","type":"number","exclusiveMinimum":0,"maximum":1,"default":0.3},"darkMinimum":{"description":"…and they are at least this many.","type":"integer","minimum":1,"maximum":100000,"default":5}}},"acknowledgements":{"title":"Acknowledgements","type":"object","additionalProperties":false,"properties":{"maximum":{"$ref":"common.schema.json#/$defs/duration","description":"How far in the future an acknowledgement may end.","default":"180d"},"separate":{"description":"true: acknowledgements may only stand in inventory/acknowledgements/, so that the administrators must approve them.","type":"boolean","default":false}}},"systems":{"title":"Systems","type":"object","additionalProperties":false,"properties":{"reviewEvery":{"$ref":"common.schema.json#/$defs/duration","description":"How old the declaration of a system may become before it is asked again.","default":"365d"}}},"adoption":{"title":"Adoption","type":"object","additionalProperties":false,"properties":{"until":{"$ref":"common.schema.json#/$defs/day","description":"Until this day what was in service before the ledger may still be added with adopted: false; after it, that debt may only shrink. Without it, only the first entries of a ledger may."}}}},"$defs":{"label":{"description":"A GitHub label: up to 50 characters, no comma.","type":"string","pattern":"^[^,\\s]([^,\\r\\n]{0,48}[^,\\s])?$","examples":["certledger"]},"login":{"description":"A GitHub login; an app's ends with [bot].","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(\\[bot\\])?$"},"site":{"title":"Site","type":"object","additionalProperties":false,"properties":{"title":{"$ref":"common.schema.json#/$defs/line","description":"What people call it.","examples":["幕張DC"]},"runner":{"description":"Labels of the GitHub Actions runner that stands there.","type":"array","maxItems":20,"items":{"$ref":"common.schema.json#/$defs/line"},"default":[],"examples":[["self-hosted","makuhari"]]},"proxy":{"$ref":"common.schema.json#/$defs/line","description":"HTTP proxy through which the endpoints of this site are reached (CONNECT).","examples":["http://proxy.example.jp:3128"]}}},"trustSet":{"title":"Trust set","type":"object","additionalProperties":false,"properties":{"include":{"description":"Other sets whose roots count too; mozilla stands for Mozilla's roots.","type":"array","maxItems":20,"uniqueItems":true,"items":{"$ref":"common.schema.json#/$defs/id"},"default":[],"examples":[["mozilla"]]}}},"stage":{"title":"Stage","type":"object","additionalProperties":false,"required":["name","within","severity"],"properties":{"name":{"$ref":"common.schema.json#/$defs/id","description":"What the stage is called in findings."},"within":{"$ref":"common.schema.json#/$defs/duration","description":"Entered when less than this is left…"},"fraction":{"description":"…and less than this part of the certificate's own lifetime, so that short-lived certificates do not ring all the time. 1: the days alone count.","type":"number","exclusiveMinimum":0,"maximum":1,"default":1},"severity":{"description":"How severe the finding is.","type":"string","enum":["info","warning","error"]}}},"level":{"description":"How severe; off: not asked.","enum":["off","info","warning","error"]}}};
const schema33 = {"type":"string","minLength":1,"maxLength":500};
const schema34 = {"description":"Letters, digits, dots, hyphens and underscores, starting with a letter or digit.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"};
const schema46 = {"description":"A whole number and a unit: s, m, h or d.","type":"string","pattern":"^[1-9][0-9]{0,5}[smhd]$","examples":["10s","15m","12h","30d"]};
const schema50 = {"description":"How severe; off: not asked.","enum":["off","info","warning","error"]};
const schema59 = {"description":"The two letters of ISO 3166-1.","type":"string","pattern":"^[A-Z]{2}$","examples":["JP"]};
const schema61 = {"description":"A GitHub label: up to 50 characters, no comma.","type":"string","pattern":"^[^,\\s]([^,\\r\\n]{0,48}[^,\\s])?$","examples":["certledger"]};
const schema62 = {"description":"A GitHub login; an app's ends with [bot].","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(\\[bot\\])?$"};
const schema66 = {"description":"A calendar day in the ledger's time zone.","type":"string","format":"date","examples":["2027-01-31"]};
const func4 = Object.prototype.hasOwnProperty;
const func5 = require("ajv/dist/runtime/ucs2length").default;
const func0 = require("./repetition.ts").repetition;
const pattern4 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$", "u");
const pattern9 = new RegExp("^[1-9][0-9]{0,5}[smhd]$", "u");
const pattern11 = new RegExp("^[A-Z]{2}$", "u");
const pattern13 = new RegExp("^[^,\\s]([^,\\r\\n]{0,48}[^,\\s])?$", "u");
const pattern14 = new RegExp("^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(\\[bot\\])?$", "u");
const schema37 = {"title":"Site","type":"object","additionalProperties":false,"properties":{"title":{"$ref":"common.schema.json#/$defs/line","description":"What people call it.","examples":["幕張DC"]},"runner":{"description":"Labels of the GitHub Actions runner that stands there.","type":"array","maxItems":20,"items":{"$ref":"common.schema.json#/$defs/line"},"default":[],"examples":[["self-hosted","makuhari"]]},"proxy":{"$ref":"common.schema.json#/$defs/line","description":"HTTP proxy through which the endpoints of this site are reached (CONNECT).","examples":["http://proxy.example.jp:3128"]}}};

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
for(const key0 in data){
if(!(((key0 === "title") || (key0 === "runner")) || (key0 === "proxy"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.title !== undefined){
let data0 = data.title;
if(typeof data0 === "string"){
if(func5(data0) > 500){
const err1 = {instancePath:instancePath+"/title",schemaPath:"common.schema.json#/$defs/line/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(func5(data0) < 1){
const err2 = {instancePath:instancePath+"/title",schemaPath:"common.schema.json#/$defs/line/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33,data:data0};
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
const err3 = {instancePath:instancePath+"/title",schemaPath:"common.schema.json#/$defs/line/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.type,parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.runner !== undefined){
let data1 = data.runner;
if(Array.isArray(data1)){
if(data1.length > 20){
const err4 = {instancePath:instancePath+"/runner",schemaPath:"#/properties/runner/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items",schema:20,parentSchema:schema37.properties.runner,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 === "string"){
if(func5(data2) > 500){
const err5 = {instancePath:instancePath+"/runner/" + i0,schemaPath:"common.schema.json#/$defs/line/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema33,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(func5(data2) < 1){
const err6 = {instancePath:instancePath+"/runner/" + i0,schemaPath:"common.schema.json#/$defs/line/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33,data:data2};
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
const err7 = {instancePath:instancePath+"/runner/" + i0,schemaPath:"common.schema.json#/$defs/line/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.type,parentSchema:schema33,data:data2};
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
const err8 = {instancePath:instancePath+"/runner",schemaPath:"#/properties/runner/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema37.properties.runner.type,parentSchema:schema37.properties.runner,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.proxy !== undefined){
let data3 = data.proxy;
if(typeof data3 === "string"){
if(func5(data3) > 500){
const err9 = {instancePath:instancePath+"/proxy",schemaPath:"common.schema.json#/$defs/line/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema33,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(func5(data3) < 1){
const err10 = {instancePath:instancePath+"/proxy",schemaPath:"common.schema.json#/$defs/line/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33,data:data3};
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
const err11 = {instancePath:instancePath+"/proxy",schemaPath:"common.schema.json#/$defs/line/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.type,parentSchema:schema33,data:data3};
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
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.type,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema42 = {"title":"Trust set","type":"object","additionalProperties":false,"properties":{"include":{"description":"Other sets whose roots count too; mozilla stands for Mozilla's roots.","type":"array","maxItems":20,"uniqueItems":true,"items":{"$ref":"common.schema.json#/$defs/id"},"default":[],"examples":[["mozilla"]]}}};

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
for(const key0 in data){
if(!(key0 === "include")){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.include !== undefined){
let data0 = data.include;
if(Array.isArray(data0)){
if(data0.length > 20){
const err1 = {instancePath:instancePath+"/include",schemaPath:"#/properties/include/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items",schema:20,parentSchema:schema42.properties.include,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err2 = {instancePath:instancePath+"/include/" + i0,schemaPath:"common.schema.json#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",parentSchema:schema34,data:data1};
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
const err3 = {instancePath:instancePath+"/include/" + i0,schemaPath:"common.schema.json#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.type,parentSchema:schema34,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
const found0 = func0(data0);
if(found0 !== undefined){
const err4 = {instancePath:instancePath+"/include",schemaPath:"#/properties/include/uniqueItems",keyword:"uniqueItems",params:found0,message:"is there twice",schema:true,parentSchema:schema42.properties.include,data:data0};
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
const err5 = {instancePath:instancePath+"/include",schemaPath:"#/properties/include/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema42.properties.include.type,parentSchema:schema42.properties.include,data:data0};
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
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema42.type,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema44 = {"title":"Stage","type":"object","additionalProperties":false,"required":["name","within","severity"],"properties":{"name":{"$ref":"common.schema.json#/$defs/id","description":"What the stage is called in findings."},"within":{"$ref":"common.schema.json#/$defs/duration","description":"Entered when less than this is left…"},"fraction":{"description":"…and less than this part of the certificate's own lifetime, so that short-lived certificates do not ring all the time. 1: the days alone count.","type":"number","exclusiveMinimum":0,"maximum":1,"default":1},"severity":{"description":"How severe the finding is.","type":"string","enum":["info","warning","error"]}}};

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
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema44.required,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.within === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "within"},message:"must have required property '"+"within"+"'",schema:schema44.required,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.severity === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "severity"},message:"must have required property '"+"severity"+"'",schema:schema44.required,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "name") || (key0 === "within")) || (key0 === "fraction")) || (key0 === "severity"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err4 = {instancePath:instancePath+"/name",schemaPath:"common.schema.json#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",parentSchema:schema34,data:data0};
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
const err5 = {instancePath:instancePath+"/name",schemaPath:"common.schema.json#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.type,parentSchema:schema34,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.within !== undefined){
let data1 = data.within;
if(typeof data1 === "string"){
if(!pattern9.test(data1)){
const err6 = {instancePath:instancePath+"/within",schemaPath:"common.schema.json#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,5}[smhd]$"},message:"must match pattern \""+"^[1-9][0-9]{0,5}[smhd]$"+"\"",schema:"^[1-9][0-9]{0,5}[smhd]$",parentSchema:schema46,data:data1};
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
const err7 = {instancePath:instancePath+"/within",schemaPath:"common.schema.json#/$defs/duration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema46.type,parentSchema:schema46,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.fraction !== undefined){
let data2 = data.fraction;
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 1 || isNaN(data2)){
const err8 = {instancePath:instancePath+"/fraction",schemaPath:"#/properties/fraction/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1",schema:1,parentSchema:schema44.properties.fraction,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data2 <= 0 || isNaN(data2)){
const err9 = {instancePath:instancePath+"/fraction",schemaPath:"#/properties/fraction/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0",schema:0,parentSchema:schema44.properties.fraction,data:data2};
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
const err10 = {instancePath:instancePath+"/fraction",schemaPath:"#/properties/fraction/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema44.properties.fraction.type,parentSchema:schema44.properties.fraction,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.severity !== undefined){
let data3 = data.severity;
if(typeof data3 !== "string"){
const err11 = {instancePath:instancePath+"/severity",schemaPath:"#/properties/severity/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.severity.type,parentSchema:schema44.properties.severity,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!(((data3 === "info") || (data3 === "warning")) || (data3 === "error"))){
const err12 = {instancePath:instancePath+"/severity",schemaPath:"#/properties/severity/enum",keyword:"enum",params:{allowedValues: schema44.properties.severity.enum},message:"must be equal to one of the allowed values",schema:schema44.properties.severity.enum,parentSchema:schema44.properties.severity,data:data3};
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
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.type,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate26.errors = vErrors;
return errors === 0;
}
validate26.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const formats0 = require("ajv-formats/dist/formats").fullFormats.date;

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://certledger.dev/schemas/settings.schema.json" */;
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
for(const key0 in data){
if(!(func4.call(schema31.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.organization !== undefined){
let data0 = data.organization;
if(typeof data0 === "string"){
if(func5(data0) > 500){
const err1 = {instancePath:instancePath+"/organization",schemaPath:"common.schema.json#/$defs/line/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(func5(data0) < 1){
const err2 = {instancePath:instancePath+"/organization",schemaPath:"common.schema.json#/$defs/line/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33,data:data0};
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
const err3 = {instancePath:instancePath+"/organization",schemaPath:"common.schema.json#/$defs/line/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.type,parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.administrators !== undefined){
let data1 = data.administrators;
if(Array.isArray(data1)){
if(data1.length > 100){
const err4 = {instancePath:instancePath+"/administrators",schemaPath:"#/properties/administrators/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items",schema:100,parentSchema:schema31.properties.administrators,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
const err5 = {instancePath:instancePath+"/administrators/" + i0,schemaPath:"common.schema.json#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",parentSchema:schema34,data:data2};
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
const err6 = {instancePath:instancePath+"/administrators/" + i0,schemaPath:"common.schema.json#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.type,parentSchema:schema34,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
const found0 = func0(data1);
if(found0 !== undefined){
const err7 = {instancePath:instancePath+"/administrators",schemaPath:"#/properties/administrators/uniqueItems",keyword:"uniqueItems",params:found0,message:"is there twice",schema:true,parentSchema:schema31.properties.administrators,data:data1};
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
const err8 = {instancePath:instancePath+"/administrators",schemaPath:"#/properties/administrators/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.administrators.type,parentSchema:schema31.properties.administrators,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.locale !== undefined){
let data3 = data.locale;
if(typeof data3 !== "string"){
const err9 = {instancePath:instancePath+"/locale",schemaPath:"#/properties/locale/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.locale.type,parentSchema:schema31.properties.locale,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(!((data3 === "en") || (data3 === "ja"))){
const err10 = {instancePath:instancePath+"/locale",schemaPath:"#/properties/locale/enum",keyword:"enum",params:{allowedValues: schema31.properties.locale.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.locale.enum,parentSchema:schema31.properties.locale,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.timezone !== undefined){
let data4 = data.timezone;
if(typeof data4 === "string"){
if(func5(data4) > 500){
const err11 = {instancePath:instancePath+"/timezone",schemaPath:"common.schema.json#/$defs/line/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema33,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(func5(data4) < 1){
const err12 = {instancePath:instancePath+"/timezone",schemaPath:"common.schema.json#/$defs/line/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33,data:data4};
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
const err13 = {instancePath:instancePath+"/timezone",schemaPath:"common.schema.json#/$defs/line/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.type,parentSchema:schema33,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.sites !== undefined){
let data5 = data.sites;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key1 in data5){
const _errs17 = errors;
if(typeof key1 === "string"){
if(!pattern4.test(key1)){
const err14 = {instancePath:instancePath+"/sites",schemaPath:"common.schema.json#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",parentSchema:schema34,data:key1,propertyName:key1};
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
const err15 = {instancePath:instancePath+"/sites",schemaPath:"common.schema.json#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.type,parentSchema:schema34,data:key1,propertyName:key1};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
var valid6 = _errs17 === errors;
if(!valid6){
const err16 = {instancePath:instancePath+"/sites",schemaPath:"#/properties/sites/propertyNames",keyword:"propertyNames",params:{propertyName: key1},message:"property name must be valid",schema:schema31.properties.sites.propertyNames,parentSchema:schema31.properties.sites,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
for(const key2 in data5){
if(!(validate22(data5[key2], {instancePath:instancePath+"/sites/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data5,parentDataProperty:key2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : validate22.errors.reduce((all, each) => (all.push(each), all), vErrors);
errors = vErrors.length;
}
}
}
else {
const err17 = {instancePath:instancePath+"/sites",schemaPath:"#/properties/sites/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.sites.type,parentSchema:schema31.properties.sites,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.trust !== undefined){
let data7 = data.trust;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key3 in data7){
const _errs24 = errors;
if(typeof key3 === "string"){
if(!pattern4.test(key3)){
const err18 = {instancePath:instancePath+"/trust",schemaPath:"common.schema.json#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",parentSchema:schema34,data:key3,propertyName:key3};
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
const err19 = {instancePath:instancePath+"/trust",schemaPath:"common.schema.json#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.type,parentSchema:schema34,data:key3,propertyName:key3};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
var valid9 = _errs24 === errors;
if(!valid9){
const err20 = {instancePath:instancePath+"/trust",schemaPath:"#/properties/trust/propertyNames",keyword:"propertyNames",params:{propertyName: key3},message:"property name must be valid",schema:schema31.properties.trust.propertyNames,parentSchema:schema31.properties.trust,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
for(const key4 in data7){
if(!(validate24(data7[key4], {instancePath:instancePath+"/trust/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data7,parentDataProperty:key4,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : validate24.errors.reduce((all, each) => (all.push(each), all), vErrors);
errors = vErrors.length;
}
}
}
else {
const err21 = {instancePath:instancePath+"/trust",schemaPath:"#/properties/trust/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.trust.type,parentSchema:schema31.properties.trust,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.expiry !== undefined){
let data9 = data.expiry;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key5 in data9){
if(!(key5 === "stages")){
const err22 = {instancePath:instancePath+"/expiry",schemaPath:"#/properties/expiry/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.expiry,data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data9.stages !== undefined){
let data10 = data9.stages;
if(Array.isArray(data10)){
if(data10.length > 20){
const err23 = {instancePath:instancePath+"/expiry/stages",schemaPath:"#/properties/expiry/properties/stages/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items",schema:20,parentSchema:schema31.properties.expiry.properties.stages,data:data10};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data10.length < 1){
const err24 = {instancePath:instancePath+"/expiry/stages",schemaPath:"#/properties/expiry/properties/stages/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.expiry.properties.stages,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
if(!(validate26(data10[i1], {instancePath:instancePath+"/expiry/stages/" + i1,parentData:data10,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : validate26.errors.reduce((all, each) => (all.push(each), all), vErrors);
errors = vErrors.length;
}
}
}
else {
const err25 = {instancePath:instancePath+"/expiry/stages",schemaPath:"#/properties/expiry/properties/stages/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.expiry.properties.stages.type,parentSchema:schema31.properties.expiry.properties.stages,data:data10};
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
const err26 = {instancePath:instancePath+"/expiry",schemaPath:"#/properties/expiry/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.expiry.type,parentSchema:schema31.properties.expiry,data:data9};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.probe !== undefined){
let data12 = data.probe;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key6 in data12){
if(!(((((((key6 === "timeout") || (key6 === "concurrency")) || (key6 === "addresses")) || (key6 === "allow")) || (key6 === "deny")) || (key6 === "crl")) || (key6 === "aia"))){
const err27 = {instancePath:instancePath+"/probe",schemaPath:"#/properties/probe/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.probe,data:data12};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data12.timeout !== undefined){
let data13 = data12.timeout;
if(typeof data13 === "string"){
if(!pattern9.test(data13)){
const err28 = {instancePath:instancePath+"/probe/timeout",schemaPath:"common.schema.json#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,5}[smhd]$"},message:"must match pattern \""+"^[1-9][0-9]{0,5}[smhd]$"+"\"",schema:"^[1-9][0-9]{0,5}[smhd]$",parentSchema:schema46,data:data13};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/probe/timeout",schemaPath:"common.schema.json#/$defs/duration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema46.type,parentSchema:schema46,data:data13};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data12.concurrency !== undefined){
let data14 = data12.concurrency;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err30 = {instancePath:instancePath+"/probe/concurrency",schemaPath:"#/properties/probe/properties/concurrency/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.probe.properties.concurrency.type,parentSchema:schema31.properties.probe.properties.concurrency,data:data14};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 1000 || isNaN(data14)){
const err31 = {instancePath:instancePath+"/probe/concurrency",schemaPath:"#/properties/probe/properties/concurrency/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema31.properties.probe.properties.concurrency,data:data14};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data14 < 1 || isNaN(data14)){
const err32 = {instancePath:instancePath+"/probe/concurrency",schemaPath:"#/properties/probe/properties/concurrency/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.probe.properties.concurrency,data:data14};
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
if(data12.addresses !== undefined){
let data15 = data12.addresses;
if(typeof data15 !== "string"){
const err33 = {instancePath:instancePath+"/probe/addresses",schemaPath:"#/properties/probe/properties/addresses/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.probe.properties.addresses.type,parentSchema:schema31.properties.probe.properties.addresses,data:data15};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(!((data15 === "first") || (data15 === "all"))){
const err34 = {instancePath:instancePath+"/probe/addresses",schemaPath:"#/properties/probe/properties/addresses/enum",keyword:"enum",params:{allowedValues: schema31.properties.probe.properties.addresses.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.probe.properties.addresses.enum,parentSchema:schema31.properties.probe.properties.addresses,data:data15};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data12.allow !== undefined){
let data16 = data12.allow;
if(Array.isArray(data16)){
if(data16.length > 1000){
const err35 = {instancePath:instancePath+"/probe/allow",schemaPath:"#/properties/probe/properties/allow/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items",schema:1000,parentSchema:schema31.properties.probe.properties.allow,data:data16};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
const len2 = data16.length;
for(let i2=0; i2<len2; i2++){
let data17 = data16[i2];
if(typeof data17 === "string"){
if(func5(data17) > 500){
const err36 = {instancePath:instancePath+"/probe/allow/" + i2,schemaPath:"common.schema.json#/$defs/line/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema33,data:data17};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(func5(data17) < 1){
const err37 = {instancePath:instancePath+"/probe/allow/" + i2,schemaPath:"common.schema.json#/$defs/line/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33,data:data17};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/probe/allow/" + i2,schemaPath:"common.schema.json#/$defs/line/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.type,parentSchema:schema33,data:data17};
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
const err39 = {instancePath:instancePath+"/probe/allow",schemaPath:"#/properties/probe/properties/allow/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.probe.properties.allow.type,parentSchema:schema31.properties.probe.properties.allow,data:data16};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data12.deny !== undefined){
let data18 = data12.deny;
if(Array.isArray(data18)){
if(data18.length > 1000){
const err40 = {instancePath:instancePath+"/probe/deny",schemaPath:"#/properties/probe/properties/deny/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items",schema:1000,parentSchema:schema31.properties.probe.properties.deny,data:data18};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
const len3 = data18.length;
for(let i3=0; i3<len3; i3++){
let data19 = data18[i3];
if(typeof data19 === "string"){
if(func5(data19) > 500){
const err41 = {instancePath:instancePath+"/probe/deny/" + i3,schemaPath:"common.schema.json#/$defs/line/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema33,data:data19};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(func5(data19) < 1){
const err42 = {instancePath:instancePath+"/probe/deny/" + i3,schemaPath:"common.schema.json#/$defs/line/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33,data:data19};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
else {
const err43 = {instancePath:instancePath+"/probe/deny/" + i3,schemaPath:"common.schema.json#/$defs/line/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.type,parentSchema:schema33,data:data19};
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
const err44 = {instancePath:instancePath+"/probe/deny",schemaPath:"#/properties/probe/properties/deny/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.probe.properties.deny.type,parentSchema:schema31.properties.probe.properties.deny,data:data18};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data12.crl !== undefined){
let data20 = data12.crl;
if(typeof data20 !== "boolean"){
const err45 = {instancePath:instancePath+"/probe/crl",schemaPath:"#/properties/probe/properties/crl/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.probe.properties.crl.type,parentSchema:schema31.properties.probe.properties.crl,data:data20};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data12.aia !== undefined){
let data21 = data12.aia;
if(typeof data21 !== "boolean"){
const err46 = {instancePath:instancePath+"/probe/aia",schemaPath:"#/properties/probe/properties/aia/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.probe.properties.aia.type,parentSchema:schema31.properties.probe.properties.aia,data:data21};
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
const err47 = {instancePath:instancePath+"/probe",schemaPath:"#/properties/probe/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.probe.type,parentSchema:schema31.properties.probe,data:data12};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data.policy !== undefined){
let data22 = data.policy;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
for(const key7 in data22){
if(!((((((((key7 === "weak-key") || (key7 === "weak-signature")) || (key7 === "lifetime")) || (key7 === "protocol")) || (key7 === "key-reuse")) || (key7 === "subject")) || (key7 === "no-san")) || (key7 === "quantum"))){
const err48 = {instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.policy,data:data22};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data22["weak-key"] !== undefined){
let data23 = data22["weak-key"];
if(!((((data23 === "off") || (data23 === "info")) || (data23 === "warning")) || (data23 === "error"))){
const err49 = {instancePath:instancePath+"/policy/weak-key",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema50.enum},message:"must be equal to one of the allowed values",schema:schema50.enum,parentSchema:schema50,data:data23};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data22["weak-signature"] !== undefined){
let data24 = data22["weak-signature"];
if(!((((data24 === "off") || (data24 === "info")) || (data24 === "warning")) || (data24 === "error"))){
const err50 = {instancePath:instancePath+"/policy/weak-signature",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema50.enum},message:"must be equal to one of the allowed values",schema:schema50.enum,parentSchema:schema50,data:data24};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data22.lifetime !== undefined){
let data25 = data22.lifetime;
if(!((((data25 === "off") || (data25 === "info")) || (data25 === "warning")) || (data25 === "error"))){
const err51 = {instancePath:instancePath+"/policy/lifetime",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema50.enum},message:"must be equal to one of the allowed values",schema:schema50.enum,parentSchema:schema50,data:data25};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data22.protocol !== undefined){
let data26 = data22.protocol;
if(!((((data26 === "off") || (data26 === "info")) || (data26 === "warning")) || (data26 === "error"))){
const err52 = {instancePath:instancePath+"/policy/protocol",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema50.enum},message:"must be equal to one of the allowed values",schema:schema50.enum,parentSchema:schema50,data:data26};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data22["key-reuse"] !== undefined){
let data27 = data22["key-reuse"];
if(!((((data27 === "off") || (data27 === "info")) || (data27 === "warning")) || (data27 === "error"))){
const err53 = {instancePath:instancePath+"/policy/key-reuse",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema50.enum},message:"must be equal to one of the allowed values",schema:schema50.enum,parentSchema:schema50,data:data27};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data22.subject !== undefined){
let data28 = data22.subject;
if(!((((data28 === "off") || (data28 === "info")) || (data28 === "warning")) || (data28 === "error"))){
const err54 = {instancePath:instancePath+"/policy/subject",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema50.enum},message:"must be equal to one of the allowed values",schema:schema50.enum,parentSchema:schema50,data:data28};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data22["no-san"] !== undefined){
let data29 = data22["no-san"];
if(!((((data29 === "off") || (data29 === "info")) || (data29 === "warning")) || (data29 === "error"))){
const err55 = {instancePath:instancePath+"/policy/no-san",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema50.enum},message:"must be equal to one of the allowed values",schema:schema50.enum,parentSchema:schema50,data:data29};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data22.quantum !== undefined){
let data30 = data22.quantum;
if(!((((data30 === "off") || (data30 === "info")) || (data30 === "warning")) || (data30 === "error"))){
const err56 = {instancePath:instancePath+"/policy/quantum",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema50.enum},message:"must be equal to one of the allowed values",schema:schema50.enum,parentSchema:schema50,data:data30};
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
else {
const err57 = {instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.policy.type,parentSchema:schema31.properties.policy,data:data22};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data.subject !== undefined){
let data31 = data.subject;
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
if(Object.keys(data31).length < 1){
const err58 = {instancePath:instancePath+"/subject",schemaPath:"#/properties/subject/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema31.properties.subject,data:data31};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
for(const key8 in data31){
if(!((key8 === "organization") || (key8 === "country"))){
const err59 = {instancePath:instancePath+"/subject",schemaPath:"#/properties/subject/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.subject,data:data31};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data31.organization !== undefined){
let data32 = data31.organization;
if(typeof data32 === "string"){
if(func5(data32) > 500){
const err60 = {instancePath:instancePath+"/subject/organization",schemaPath:"common.schema.json#/$defs/line/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema33,data:data32};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if(func5(data32) < 1){
const err61 = {instancePath:instancePath+"/subject/organization",schemaPath:"common.schema.json#/$defs/line/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33,data:data32};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
else {
const err62 = {instancePath:instancePath+"/subject/organization",schemaPath:"common.schema.json#/$defs/line/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.type,parentSchema:schema33,data:data32};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data31.country !== undefined){
let data33 = data31.country;
if(typeof data33 === "string"){
if(!pattern11.test(data33)){
const err63 = {instancePath:instancePath+"/subject/country",schemaPath:"common.schema.json#/$defs/country/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{2}$"},message:"must match pattern \""+"^[A-Z]{2}$"+"\"",schema:"^[A-Z]{2}$",parentSchema:schema59,data:data33};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
else {
const err64 = {instancePath:instancePath+"/subject/country",schemaPath:"common.schema.json#/$defs/country/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.type,parentSchema:schema59,data:data33};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
}
else {
const err65 = {instancePath:instancePath+"/subject",schemaPath:"#/properties/subject/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.subject.type,parentSchema:schema31.properties.subject,data:data31};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data.unreachable !== undefined){
let data34 = data.unreachable;
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
for(const key9 in data34){
if(!(key9 === "after")){
const err66 = {instancePath:instancePath+"/unreachable",schemaPath:"#/properties/unreachable/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.unreachable,data:data34};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data34.after !== undefined){
let data35 = data34.after;
if(!(((typeof data35 == "number") && (!(data35 % 1) && !isNaN(data35))) && (isFinite(data35)))){
const err67 = {instancePath:instancePath+"/unreachable/after",schemaPath:"#/properties/unreachable/properties/after/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.unreachable.properties.after.type,parentSchema:schema31.properties.unreachable.properties.after,data:data35};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if((typeof data35 == "number") && (isFinite(data35))){
if(data35 > 100 || isNaN(data35)){
const err68 = {instancePath:instancePath+"/unreachable/after",schemaPath:"#/properties/unreachable/properties/after/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema31.properties.unreachable.properties.after,data:data35};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(data35 < 1 || isNaN(data35)){
const err69 = {instancePath:instancePath+"/unreachable/after",schemaPath:"#/properties/unreachable/properties/after/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.unreachable.properties.after,data:data35};
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
}
else {
const err70 = {instancePath:instancePath+"/unreachable",schemaPath:"#/properties/unreachable/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.unreachable.type,parentSchema:schema31.properties.unreachable,data:data34};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data.rolloutGrace !== undefined){
let data36 = data.rolloutGrace;
if(typeof data36 === "string"){
if(!pattern9.test(data36)){
const err71 = {instancePath:instancePath+"/rolloutGrace",schemaPath:"common.schema.json#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,5}[smhd]$"},message:"must match pattern \""+"^[1-9][0-9]{0,5}[smhd]$"+"\"",schema:"^[1-9][0-9]{0,5}[smhd]$",parentSchema:schema46,data:data36};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
else {
const err72 = {instancePath:instancePath+"/rolloutGrace",schemaPath:"common.schema.json#/$defs/duration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema46.type,parentSchema:schema46,data:data36};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data.issues !== undefined){
let data37 = data.issues;
if(data37 && typeof data37 == "object" && !Array.isArray(data37)){
for(const key10 in data37){
if(!(((((key10 === "from") || (key10 === "labels")) || (key10 === "maxNew")) || (key10 === "author")) || (key10 === "ledger"))){
const err73 = {instancePath:instancePath+"/issues",schemaPath:"#/properties/issues/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.issues,data:data37};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data37.from !== undefined){
let data38 = data37.from;
if(typeof data38 !== "string"){
const err74 = {instancePath:instancePath+"/issues/from",schemaPath:"#/properties/issues/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.issues.properties.from.type,parentSchema:schema31.properties.issues.properties.from,data:data38};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(!(((data38 === "info") || (data38 === "warning")) || (data38 === "error"))){
const err75 = {instancePath:instancePath+"/issues/from",schemaPath:"#/properties/issues/properties/from/enum",keyword:"enum",params:{allowedValues: schema31.properties.issues.properties.from.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.issues.properties.from.enum,parentSchema:schema31.properties.issues.properties.from,data:data38};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data37.labels !== undefined){
let data39 = data37.labels;
if(Array.isArray(data39)){
if(data39.length > 10){
const err76 = {instancePath:instancePath+"/issues/labels",schemaPath:"#/properties/issues/properties/labels/maxItems",keyword:"maxItems",params:{limit: 10},message:"must NOT have more than 10 items",schema:10,parentSchema:schema31.properties.issues.properties.labels,data:data39};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if(data39.length < 1){
const err77 = {instancePath:instancePath+"/issues/labels",schemaPath:"#/properties/issues/properties/labels/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.issues.properties.labels,data:data39};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
const len4 = data39.length;
for(let i4=0; i4<len4; i4++){
let data40 = data39[i4];
if(typeof data40 === "string"){
if(!pattern13.test(data40)){
const err78 = {instancePath:instancePath+"/issues/labels/" + i4,schemaPath:"#/$defs/label/pattern",keyword:"pattern",params:{pattern: "^[^,\\s]([^,\\r\\n]{0,48}[^,\\s])?$"},message:"must match pattern \""+"^[^,\\s]([^,\\r\\n]{0,48}[^,\\s])?$"+"\"",schema:"^[^,\\s]([^,\\r\\n]{0,48}[^,\\s])?$",parentSchema:schema61,data:data40};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
else {
const err79 = {instancePath:instancePath+"/issues/labels/" + i4,schemaPath:"#/$defs/label/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema61.type,parentSchema:schema61,data:data40};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
const found1 = func0(data39);
if(found1 !== undefined){
const err80 = {instancePath:instancePath+"/issues/labels",schemaPath:"#/properties/issues/properties/labels/uniqueItems",keyword:"uniqueItems",params:found1,message:"is there twice",schema:true,parentSchema:schema31.properties.issues.properties.labels,data:data39};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
else {
const err81 = {instancePath:instancePath+"/issues/labels",schemaPath:"#/properties/issues/properties/labels/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.issues.properties.labels.type,parentSchema:schema31.properties.issues.properties.labels,data:data39};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data37.maxNew !== undefined){
let data41 = data37.maxNew;
if(!(((typeof data41 == "number") && (!(data41 % 1) && !isNaN(data41))) && (isFinite(data41)))){
const err82 = {instancePath:instancePath+"/issues/maxNew",schemaPath:"#/properties/issues/properties/maxNew/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.issues.properties.maxNew.type,parentSchema:schema31.properties.issues.properties.maxNew,data:data41};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
if((typeof data41 == "number") && (isFinite(data41))){
if(data41 > 1000 || isNaN(data41)){
const err83 = {instancePath:instancePath+"/issues/maxNew",schemaPath:"#/properties/issues/properties/maxNew/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000",schema:1000,parentSchema:schema31.properties.issues.properties.maxNew,data:data41};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
if(data41 < 1 || isNaN(data41)){
const err84 = {instancePath:instancePath+"/issues/maxNew",schemaPath:"#/properties/issues/properties/maxNew/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.issues.properties.maxNew,data:data41};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
}
if(data37.author !== undefined){
let data42 = data37.author;
if(typeof data42 === "string"){
if(!pattern14.test(data42)){
const err85 = {instancePath:instancePath+"/issues/author",schemaPath:"#/$defs/login/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(\\[bot\\])?$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(\\[bot\\])?$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(\\[bot\\])?$",parentSchema:schema62,data:data42};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
else {
const err86 = {instancePath:instancePath+"/issues/author",schemaPath:"#/$defs/login/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema62.type,parentSchema:schema62,data:data42};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data37.ledger !== undefined){
let data43 = data37.ledger;
if(typeof data43 === "string"){
if(!pattern4.test(data43)){
const err87 = {instancePath:instancePath+"/issues/ledger",schemaPath:"common.schema.json#/$defs/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",parentSchema:schema34,data:data43};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
else {
const err88 = {instancePath:instancePath+"/issues/ledger",schemaPath:"common.schema.json#/$defs/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.type,parentSchema:schema34,data:data43};
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
const err89 = {instancePath:instancePath+"/issues",schemaPath:"#/properties/issues/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.issues.type,parentSchema:schema31.properties.issues,data:data37};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data.guard !== undefined){
let data44 = data.guard;
if(data44 && typeof data44 == "object" && !Array.isArray(data44)){
for(const key11 in data44){
if(!((key11 === "darkFraction") || (key11 === "darkMinimum"))){
const err90 = {instancePath:instancePath+"/guard",schemaPath:"#/properties/guard/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.guard,data:data44};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data44.darkFraction !== undefined){
let data45 = data44.darkFraction;
if((typeof data45 == "number") && (isFinite(data45))){
if(data45 > 1 || isNaN(data45)){
const err91 = {instancePath:instancePath+"/guard/darkFraction",schemaPath:"#/properties/guard/properties/darkFraction/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1",schema:1,parentSchema:schema31.properties.guard.properties.darkFraction,data:data45};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
if(data45 <= 0 || isNaN(data45)){
const err92 = {instancePath:instancePath+"/guard/darkFraction",schemaPath:"#/properties/guard/properties/darkFraction/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0",schema:0,parentSchema:schema31.properties.guard.properties.darkFraction,data:data45};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
else {
const err93 = {instancePath:instancePath+"/guard/darkFraction",schemaPath:"#/properties/guard/properties/darkFraction/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema31.properties.guard.properties.darkFraction.type,parentSchema:schema31.properties.guard.properties.darkFraction,data:data45};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data44.darkMinimum !== undefined){
let data46 = data44.darkMinimum;
if(!(((typeof data46 == "number") && (!(data46 % 1) && !isNaN(data46))) && (isFinite(data46)))){
const err94 = {instancePath:instancePath+"/guard/darkMinimum",schemaPath:"#/properties/guard/properties/darkMinimum/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.guard.properties.darkMinimum.type,parentSchema:schema31.properties.guard.properties.darkMinimum,data:data46};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
if((typeof data46 == "number") && (isFinite(data46))){
if(data46 > 100000 || isNaN(data46)){
const err95 = {instancePath:instancePath+"/guard/darkMinimum",schemaPath:"#/properties/guard/properties/darkMinimum/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},message:"must be <= 100000",schema:100000,parentSchema:schema31.properties.guard.properties.darkMinimum,data:data46};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
if(data46 < 1 || isNaN(data46)){
const err96 = {instancePath:instancePath+"/guard/darkMinimum",schemaPath:"#/properties/guard/properties/darkMinimum/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.guard.properties.darkMinimum,data:data46};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
}
}
else {
const err97 = {instancePath:instancePath+"/guard",schemaPath:"#/properties/guard/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.guard.type,parentSchema:schema31.properties.guard,data:data44};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data.acknowledgements !== undefined){
let data47 = data.acknowledgements;
if(data47 && typeof data47 == "object" && !Array.isArray(data47)){
for(const key12 in data47){
if(!((key12 === "maximum") || (key12 === "separate"))){
const err98 = {instancePath:instancePath+"/acknowledgements",schemaPath:"#/properties/acknowledgements/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.acknowledgements,data:data47};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data47.maximum !== undefined){
let data48 = data47.maximum;
if(typeof data48 === "string"){
if(!pattern9.test(data48)){
const err99 = {instancePath:instancePath+"/acknowledgements/maximum",schemaPath:"common.schema.json#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,5}[smhd]$"},message:"must match pattern \""+"^[1-9][0-9]{0,5}[smhd]$"+"\"",schema:"^[1-9][0-9]{0,5}[smhd]$",parentSchema:schema46,data:data48};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
else {
const err100 = {instancePath:instancePath+"/acknowledgements/maximum",schemaPath:"common.schema.json#/$defs/duration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema46.type,parentSchema:schema46,data:data48};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data47.separate !== undefined){
let data49 = data47.separate;
if(typeof data49 !== "boolean"){
const err101 = {instancePath:instancePath+"/acknowledgements/separate",schemaPath:"#/properties/acknowledgements/properties/separate/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.acknowledgements.properties.separate.type,parentSchema:schema31.properties.acknowledgements.properties.separate,data:data49};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
}
else {
const err102 = {instancePath:instancePath+"/acknowledgements",schemaPath:"#/properties/acknowledgements/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.acknowledgements.type,parentSchema:schema31.properties.acknowledgements,data:data47};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data.systems !== undefined){
let data50 = data.systems;
if(data50 && typeof data50 == "object" && !Array.isArray(data50)){
for(const key13 in data50){
if(!(key13 === "reviewEvery")){
const err103 = {instancePath:instancePath+"/systems",schemaPath:"#/properties/systems/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.systems,data:data50};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data50.reviewEvery !== undefined){
let data51 = data50.reviewEvery;
if(typeof data51 === "string"){
if(!pattern9.test(data51)){
const err104 = {instancePath:instancePath+"/systems/reviewEvery",schemaPath:"common.schema.json#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,5}[smhd]$"},message:"must match pattern \""+"^[1-9][0-9]{0,5}[smhd]$"+"\"",schema:"^[1-9][0-9]{0,5}[smhd]$",parentSchema:schema46,data:data51};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
else {
const err105 = {instancePath:instancePath+"/systems/reviewEvery",schemaPath:"common.schema.json#/$defs/duration/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema46.type,parentSchema:schema46,data:data51};
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
const err106 = {instancePath:instancePath+"/systems",schemaPath:"#/properties/systems/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.systems.type,parentSchema:schema31.properties.systems,data:data50};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
if(data.adoption !== undefined){
let data52 = data.adoption;
if(data52 && typeof data52 == "object" && !Array.isArray(data52)){
for(const key14 in data52){
if(!(key14 === "until")){
const err107 = {instancePath:instancePath+"/adoption",schemaPath:"#/properties/adoption/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.adoption,data:data52};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
if(data52.until !== undefined){
let data53 = data52.until;
if(typeof data53 === "string"){
if(!(formats0.validate(data53))){
const err108 = {instancePath:instancePath+"/adoption/until",schemaPath:"common.schema.json#/$defs/day/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\"",schema:"date",parentSchema:schema66,data:data53};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
else {
const err109 = {instancePath:instancePath+"/adoption/until",schemaPath:"common.schema.json#/$defs/day/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema66.type,parentSchema:schema66,data:data53};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
}
else {
const err110 = {instancePath:instancePath+"/adoption",schemaPath:"#/properties/adoption/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.adoption.type,parentSchema:schema31.properties.adoption,data:data52};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
}
else {
const err111 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
