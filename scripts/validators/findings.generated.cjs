/** Generated from schemas/findings.schema.json by scripts/generate/generate.ts: edit that, then `npm run generate`. */

"use strict";
exports.validate = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://certledger.dev/schemas/findings.schema.json","title":"Findings","description":"What `certledger compare --format json` prints and `certledger plan --findings` reads. `certledger sweep --format json` prints the same with a plan added.","type":"object","required":["schemaVersion","generatedAt","summary","findings","acknowledged","updates","unknown","darkness"],"properties":{"schemaVersion":{"const":1},"generatedAt":{"type":"string","format":"date-time","description":"The instant everything was judged at."},"summary":{"type":"object","description":"The sweep in figures.","required":["entries","endpoints","findings","acknowledged","updates","unknown"],"additionalProperties":false,"properties":{"entries":{"type":"integer","minimum":0,"description":"Entries that could be read, whatever their status."},"endpoints":{"type":"object","required":["served","unreachable","protocol-failed","handshake-failed","unobserved","skipped"],"additionalProperties":false,"properties":{"served":{"type":"integer","minimum":0},"unreachable":{"type":"integer","minimum":0},"protocol-failed":{"type":"integer","minimum":0},"handshake-failed":{"type":"integer","minimum":0},"unobserved":{"type":"integer","minimum":0},"skipped":{"type":"object","additionalProperties":false,"description":"By reason.","properties":{"maintenance":{"type":"integer","minimum":0},"check-none":{"type":"integer","minimum":0},"suspended":{"type":"integer","minimum":0},"retired":{"type":"integer","minimum":0},"planned":{"type":"integer","minimum":0}}}},"description":"Endpoints by what became of them, each counted once."},"findings":{"type":"object","required":["error","warning","info"],"additionalProperties":false,"properties":{"error":{"type":"integer","minimum":0},"warning":{"type":"integer","minimum":0},"info":{"type":"integer","minimum":0}}},"acknowledged":{"type":"integer","minimum":0},"updates":{"type":"integer","minimum":0},"unknown":{"type":"integer","minimum":0},"debt":{"type":"integer","minimum":0,"description":"Entries of any type, not retired, whose handover is still outstanding (adopted: false); absent when there are none."}}},"findings":{"type":"array","description":"Ordered by entry, rule and endpoint.","items":{"$ref":"#/$defs/finding"}},"acknowledged":{"type":"array","description":"Findings an acknowledgement still covers.","items":{"$ref":"#/$defs/finding"}},"updates":{"type":"array","description":"Generations the ledger should take over after review: at most one an entry.","items":{"$ref":"#/$defs/update"}},"unknown":{"type":"array","description":"Entries of which something was not seen; earlier conclusions about them stand.","items":{"type":"string"}},"unsure":{"type":"array","description":"Rules that could not come to an answer for an entry that was seen; what they reported earlier stands.","items":{"type":"object","required":["entry","rule"],"additionalProperties":false,"properties":{"entry":{"type":"string"},"rule":{"$ref":"#/$defs/finding/properties/rule"}}}},"failing":{"type":"array","description":"Endpoints that failed in this sweep, but not yet often enough for a finding.","items":{"type":"object","required":["entry","endpoint","outcome","code","step","failures","after"],"additionalProperties":false,"properties":{"entry":{"type":"string"},"endpoint":{"type":"string"},"outcome":{"enum":["unreachable","protocol-failed","handshake-failed"]},"code":{"type":"string","description":"Stable word for the error; may hold hostile text."},"step":{"enum":["resolve","connect","starttls","handshake"],"description":"How far it came."},"failures":{"type":"integer","minimum":0,"description":"Sweeps in a row that failed, this one included."},"after":{"type":"integer","minimum":1,"description":"`unreachable.after`: from so many on there is a finding."}}}},"darkness":{"type":"object","description":"What the guard looks at.","required":["previouslyServed","dark"],"additionalProperties":false,"properties":{"previouslyServed":{"type":"integer","minimum":0,"description":"Endpoints probed this time that served a certificate earlier."},"dark":{"type":"array","description":"Those of them that do not now.","items":{"type":"string"}}}},"withdrawn":{"type":"object","description":"Entries that were watched before and are not now, too many to be believed.","required":["known","entries"],"additionalProperties":false,"properties":{"known":{"type":"integer","minimum":0,"description":"Of how many that were watched."},"entries":{"type":"array","description":"Their ids.","items":{"type":"string"}}}},"clock":{"type":"object","description":"Time runs backwards.","required":["remembered"],"additionalProperties":false,"properties":{"remembered":{"type":"string","format":"date-time","description":"When an earlier sweep was made; it is still to come."}}},"served":{"type":"array","description":"What each endpoint served this time.","items":{"type":"object","required":["entry","endpoint","sha256"],"additionalProperties":false,"properties":{"entry":{"type":"string"},"endpoint":{"type":"string"},"sha256":{"type":"string","pattern":"^[0-9a-f]{64}$"},"notAfter":{"type":"string","format":"date-time"}}}},"vantages":{"type":"array","description":"Where the observations were made from, each place once.","items":{"type":"object","additionalProperties":false,"properties":{"site":{"type":"string"},"runner":{"type":"string"}}}}},"$defs":{"finding":{"type":"object","required":["key","rule","severity","entry","facts","text"],"additionalProperties":false,"description":"One difference between the ledger with its policy and what was observed.","properties":{"key":{"type":"string","description":"rule:entry, rule:entry:endpoint, or rule:entry:rsa and rule:entry:ecdsa where an entry has two certificates; the same difference has the same key in every sweep."},"rule":{"enum":["expiry.near","expiry.expired","expiry.not-yet-valid","drift.renewed","drift.regressed","drift.changed","drift.mixed","drift.subject","drift.names","drift.issuer","chain.incomplete","chain.untrusted","chain.ending","chain.self-signed","chain.order","hostname.mismatch","revocation.revoked","revocation.no-staple","revocation.unknown","crl.stale","policy.weak-key","policy.weak-signature","policy.lifetime","policy.protocol","policy.key-reuse","policy.subject","policy.no-san","policy.quantum","endpoint.unreachable","endpoint.no-tls","endpoint.handshake","endpoint.addresses","endpoint.maintenance-over","ledger.unfilled","ledger.unserved","duty.missing","duty.contract-missing","duty.overdue","duty.orphaned","handover.incomplete","handover.unconfirmed","handover.overdue","handover.outdated","system.undeclared","system.review-overdue","item.near","item.expired"],"description":"Stable id; `certledger explain RULE` says what it means."},"severity":{"enum":["info","warning","error"]},"entry":{"type":"string","description":"Id of the ledger entry."},"endpoint":{"type":"string","description":"protocol://host:port, with @address and ?sni=name where they are set; absent when the finding is about the entry as a whole."},"facts":{"type":"object","description":"What the text is made of. Dates, never days left. May hold hostile text: encode before showing."},"text":{"type":"string","description":"The finding in words, in the locale asked for; control characters made visible."}}},"update":{"type":"object","required":["entry","kind","certificate"],"additionalProperties":false,"properties":{"entry":{"type":"string"},"keyType":{"enum":["rsa","ecdsa"],"description":"Which of the two certificates of an entry with keyTypes: both."},"kind":{"enum":["first-record","renewed"]},"certificate":{"type":"object","required":["sha256"],"additionalProperties":false,"properties":{"subject":{"type":"object","additionalProperties":false,"properties":{"commonName":{"type":"string"},"organization":{"type":"string"},"country":{"type":"string"}}},"names":{"type":"array","items":{"type":"string"}},"issuer":{"type":"string"},"authority":{"type":"object","description":"The CA it came from.","required":["organization","anchor"],"additionalProperties":false,"properties":{"organization":{"type":"string"},"anchor":{"type":"string"}}},"serial":{"type":"string"},"sha256":{"type":"string","pattern":"^[0-9a-f]{64}$"},"notBefore":{"type":"string","format":"date-time"},"notAfter":{"type":"string","format":"date-time"}}},"leftOut":{"type":"array","description":"What the certificate states and no record can hold: serial, subject.country, …; absent: nothing.","minItems":1,"items":{"type":"string"}},"verdict":{"type":"object","description":"What verification at the endpoints came to, the worst of it.","required":["path","hostname"],"additionalProperties":false,"properties":{"path":{"enum":["trusted","self-signed","unanchored","untrusted","invalid"]},"hostname":{"enum":["match","mismatch","unchecked"]},"revoked":{"description":"Its issuer revoked it; absent: nobody said so.","const":true},"dates":{"description":"Absent: it is within them, as far as they can be read.","enum":["expired","not-yet-valid","never-valid"]}}}}}}};
const schema32 = {"type":"object","required":["key","rule","severity","entry","facts","text"],"additionalProperties":false,"description":"One difference between the ledger with its policy and what was observed.","properties":{"key":{"type":"string","description":"rule:entry, rule:entry:endpoint, or rule:entry:rsa and rule:entry:ecdsa where an entry has two certificates; the same difference has the same key in every sweep."},"rule":{"enum":["expiry.near","expiry.expired","expiry.not-yet-valid","drift.renewed","drift.regressed","drift.changed","drift.mixed","drift.subject","drift.names","drift.issuer","chain.incomplete","chain.untrusted","chain.ending","chain.self-signed","chain.order","hostname.mismatch","revocation.revoked","revocation.no-staple","revocation.unknown","crl.stale","policy.weak-key","policy.weak-signature","policy.lifetime","policy.protocol","policy.key-reuse","policy.subject","policy.no-san","policy.quantum","endpoint.unreachable","endpoint.no-tls","endpoint.handshake","endpoint.addresses","endpoint.maintenance-over","ledger.unfilled","ledger.unserved","duty.missing","duty.contract-missing","duty.overdue","duty.orphaned","handover.incomplete","handover.unconfirmed","handover.overdue","handover.outdated","system.undeclared","system.review-overdue","item.near","item.expired"],"description":"Stable id; `certledger explain RULE` says what it means."},"severity":{"enum":["info","warning","error"]},"entry":{"type":"string","description":"Id of the ledger entry."},"endpoint":{"type":"string","description":"protocol://host:port, with @address and ?sni=name where they are set; absent when the finding is about the entry as a whole."},"facts":{"type":"object","description":"What the text is made of. Dates, never days left. May hold hostile text: encode before showing."},"text":{"type":"string","description":"The finding in words, in the locale asked for; control characters made visible."}}};
const schema34 = {"type":"object","required":["entry","kind","certificate"],"additionalProperties":false,"properties":{"entry":{"type":"string"},"keyType":{"enum":["rsa","ecdsa"],"description":"Which of the two certificates of an entry with keyTypes: both."},"kind":{"enum":["first-record","renewed"]},"certificate":{"type":"object","required":["sha256"],"additionalProperties":false,"properties":{"subject":{"type":"object","additionalProperties":false,"properties":{"commonName":{"type":"string"},"organization":{"type":"string"},"country":{"type":"string"}}},"names":{"type":"array","items":{"type":"string"}},"issuer":{"type":"string"},"authority":{"type":"object","description":"The CA it came from.","required":["organization","anchor"],"additionalProperties":false,"properties":{"organization":{"type":"string"},"anchor":{"type":"string"}}},"serial":{"type":"string"},"sha256":{"type":"string","pattern":"^[0-9a-f]{64}$"},"notBefore":{"type":"string","format":"date-time"},"notAfter":{"type":"string","format":"date-time"}}},"leftOut":{"type":"array","description":"What the certificate states and no record can hold: serial, subject.country, …; absent: nothing.","minItems":1,"items":{"type":"string"}},"verdict":{"type":"object","description":"What verification at the endpoints came to, the worst of it.","required":["path","hostname"],"additionalProperties":false,"properties":{"path":{"enum":["trusted","self-signed","unanchored","untrusted","invalid"]},"hostname":{"enum":["match","mismatch","unchecked"]},"revoked":{"description":"Its issuer revoked it; absent: nobody said so.","const":true},"dates":{"description":"Absent: it is within them, as far as they can be read.","enum":["expired","not-yet-valid","never-valid"]}}}}};
const schema35 = {"enum":["expiry.near","expiry.expired","expiry.not-yet-valid","drift.renewed","drift.regressed","drift.changed","drift.mixed","drift.subject","drift.names","drift.issuer","chain.incomplete","chain.untrusted","chain.ending","chain.self-signed","chain.order","hostname.mismatch","revocation.revoked","revocation.no-staple","revocation.unknown","crl.stale","policy.weak-key","policy.weak-signature","policy.lifetime","policy.protocol","policy.key-reuse","policy.subject","policy.no-san","policy.quantum","endpoint.unreachable","endpoint.no-tls","endpoint.handshake","endpoint.addresses","endpoint.maintenance-over","ledger.unfilled","ledger.unserved","duty.missing","duty.contract-missing","duty.overdue","duty.orphaned","handover.incomplete","handover.unconfirmed","handover.overdue","handover.outdated","system.undeclared","system.review-overdue","item.near","item.expired"],"description":"Stable id; `certledger explain RULE` says what it means."};
const formats0 = require("ajv-formats/dist/formats").fullFormats["date-time"];
const pattern4 = new RegExp("^[0-9a-f]{64}$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://certledger.dev/schemas/findings.schema.json" */;
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
if(((((((((data.schemaVersion === undefined) && (missing0 = "schemaVersion")) || ((data.generatedAt === undefined) && (missing0 = "generatedAt"))) || ((data.summary === undefined) && (missing0 = "summary"))) || ((data.findings === undefined) && (missing0 = "findings"))) || ((data.acknowledged === undefined) && (missing0 = "acknowledged"))) || ((data.updates === undefined) && (missing0 = "updates"))) || ((data.unknown === undefined) && (missing0 = "unknown"))) || ((data.darkness === undefined) && (missing0 = "darkness"))){
validate20.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.schemaVersion !== undefined){
const _errs1 = errors;
if(1 !== data.schemaVersion){
validate20.errors = [{instancePath:instancePath+"/schemaVersion",schemaPath:"#/properties/schemaVersion/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.generatedAt !== undefined){
let data1 = data.generatedAt;
const _errs2 = errors;
if(errors === _errs2){
if(errors === _errs2){
if(typeof data1 === "string"){
if(!(formats0.validate(data1))){
validate20.errors = [{instancePath:instancePath+"/generatedAt",schemaPath:"#/properties/generatedAt/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/generatedAt",schemaPath:"#/properties/generatedAt/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.summary !== undefined){
let data2 = data.summary;
const _errs4 = errors;
if(errors === _errs4){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing1;
if(((((((data2.entries === undefined) && (missing1 = "entries")) || ((data2.endpoints === undefined) && (missing1 = "endpoints"))) || ((data2.findings === undefined) && (missing1 = "findings"))) || ((data2.acknowledged === undefined) && (missing1 = "acknowledged"))) || ((data2.updates === undefined) && (missing1 = "updates"))) || ((data2.unknown === undefined) && (missing1 = "unknown"))){
validate20.errors = [{instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs6 = errors;
for(const key0 in data2){
if(!(((((((key0 === "entries") || (key0 === "endpoints")) || (key0 === "findings")) || (key0 === "acknowledged")) || (key0 === "updates")) || (key0 === "unknown")) || (key0 === "debt"))){
validate20.errors = [{instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs6 === errors){
if(data2.entries !== undefined){
let data3 = data2.entries;
const _errs7 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate20.errors = [{instancePath:instancePath+"/summary/entries",schemaPath:"#/properties/summary/properties/entries/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs7){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
validate20.errors = [{instancePath:instancePath+"/summary/entries",schemaPath:"#/properties/summary/properties/entries/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid1 = _errs7 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.endpoints !== undefined){
let data4 = data2.endpoints;
const _errs9 = errors;
if(errors === _errs9){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing2;
if(((((((data4.served === undefined) && (missing2 = "served")) || ((data4.unreachable === undefined) && (missing2 = "unreachable"))) || ((data4["protocol-failed"] === undefined) && (missing2 = "protocol-failed"))) || ((data4["handshake-failed"] === undefined) && (missing2 = "handshake-failed"))) || ((data4.unobserved === undefined) && (missing2 = "unobserved"))) || ((data4.skipped === undefined) && (missing2 = "skipped"))){
validate20.errors = [{instancePath:instancePath+"/summary/endpoints",schemaPath:"#/properties/summary/properties/endpoints/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs11 = errors;
for(const key1 in data4){
if(!((((((key1 === "served") || (key1 === "unreachable")) || (key1 === "protocol-failed")) || (key1 === "handshake-failed")) || (key1 === "unobserved")) || (key1 === "skipped"))){
validate20.errors = [{instancePath:instancePath+"/summary/endpoints",schemaPath:"#/properties/summary/properties/endpoints/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs11 === errors){
if(data4.served !== undefined){
let data5 = data4.served;
const _errs12 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate20.errors = [{instancePath:instancePath+"/summary/endpoints/served",schemaPath:"#/properties/summary/properties/endpoints/properties/served/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs12){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 0 || isNaN(data5)){
validate20.errors = [{instancePath:instancePath+"/summary/endpoints/served",schemaPath:"#/properties/summary/properties/endpoints/properties/served/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid2 = _errs12 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data4.unreachable !== undefined){
let data6 = data4.unreachable;
const _errs14 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate20.errors = [{instancePath:instancePath+"/summary/endpoints/unreachable",schemaPath:"#/properties/summary/properties/endpoints/properties/unreachable/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs14){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 0 || isNaN(data6)){
validate20.errors = [{instancePath:instancePath+"/summary/endpoints/unreachable",schemaPath:"#/properties/summary/properties/endpoints/properties/unreachable/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid2 = _errs14 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data4["protocol-failed"] !== undefined){
let data7 = data4["protocol-failed"];
const _errs16 = errors;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
validate20.errors = [{instancePath:instancePath+"/summary/endpoints/protocol-failed",schemaPath:"#/properties/summary/properties/endpoints/properties/protocol-failed/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs16){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < 0 || isNaN(data7)){
validate20.errors = [{instancePath:instancePath+"/summary/endpoints/protocol-failed",schemaPath:"#/properties/summary/properties/endpoints/properties/protocol-failed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid2 = _errs16 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data4["handshake-failed"] !== undefined){
let data8 = data4["handshake-failed"];
const _errs18 = errors;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
validate20.errors = [{instancePath:instancePath+"/summary/endpoints/handshake-failed",schemaPath:"#/properties/summary/properties/endpoints/properties/handshake-failed/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs18){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 0 || isNaN(data8)){
validate20.errors = [{instancePath:instancePath+"/summary/endpoints/handshake-failed",schemaPath:"#/properties/summary/properties/endpoints/properties/handshake-failed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid2 = _errs18 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data4.unobserved !== undefined){
let data9 = data4.unobserved;
const _errs20 = errors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
validate20.errors = [{instancePath:instancePath+"/summary/endpoints/unobserved",schemaPath:"#/properties/summary/properties/endpoints/properties/unobserved/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs20){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 0 || isNaN(data9)){
validate20.errors = [{instancePath:instancePath+"/summary/endpoints/unobserved",schemaPath:"#/properties/summary/properties/endpoints/properties/unobserved/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid2 = _errs20 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data4.skipped !== undefined){
let data10 = data4.skipped;
const _errs22 = errors;
if(errors === _errs22){
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
const _errs24 = errors;
for(const key2 in data10){
if(!(((((key2 === "maintenance") || (key2 === "check-none")) || (key2 === "suspended")) || (key2 === "retired")) || (key2 === "planned"))){
validate20.errors = [{instancePath:instancePath+"/summary/endpoints/skipped",schemaPath:"#/properties/summary/properties/endpoints/properties/skipped/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs24 === errors){
if(data10.maintenance !== undefined){
let data11 = data10.maintenance;
const _errs25 = errors;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
validate20.errors = [{instancePath:instancePath+"/summary/endpoints/skipped/maintenance",schemaPath:"#/properties/summary/properties/endpoints/properties/skipped/properties/maintenance/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs25){
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 < 0 || isNaN(data11)){
validate20.errors = [{instancePath:instancePath+"/summary/endpoints/skipped/maintenance",schemaPath:"#/properties/summary/properties/endpoints/properties/skipped/properties/maintenance/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid3 = _errs25 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data10["check-none"] !== undefined){
let data12 = data10["check-none"];
const _errs27 = errors;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
validate20.errors = [{instancePath:instancePath+"/summary/endpoints/skipped/check-none",schemaPath:"#/properties/summary/properties/endpoints/properties/skipped/properties/check-none/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs27){
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 < 0 || isNaN(data12)){
validate20.errors = [{instancePath:instancePath+"/summary/endpoints/skipped/check-none",schemaPath:"#/properties/summary/properties/endpoints/properties/skipped/properties/check-none/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid3 = _errs27 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data10.suspended !== undefined){
let data13 = data10.suspended;
const _errs29 = errors;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
validate20.errors = [{instancePath:instancePath+"/summary/endpoints/skipped/suspended",schemaPath:"#/properties/summary/properties/endpoints/properties/skipped/properties/suspended/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs29){
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 < 0 || isNaN(data13)){
validate20.errors = [{instancePath:instancePath+"/summary/endpoints/skipped/suspended",schemaPath:"#/properties/summary/properties/endpoints/properties/skipped/properties/suspended/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid3 = _errs29 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data10.retired !== undefined){
let data14 = data10.retired;
const _errs31 = errors;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
validate20.errors = [{instancePath:instancePath+"/summary/endpoints/skipped/retired",schemaPath:"#/properties/summary/properties/endpoints/properties/skipped/properties/retired/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs31){
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 < 0 || isNaN(data14)){
validate20.errors = [{instancePath:instancePath+"/summary/endpoints/skipped/retired",schemaPath:"#/properties/summary/properties/endpoints/properties/skipped/properties/retired/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid3 = _errs31 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data10.planned !== undefined){
let data15 = data10.planned;
const _errs33 = errors;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
validate20.errors = [{instancePath:instancePath+"/summary/endpoints/skipped/planned",schemaPath:"#/properties/summary/properties/endpoints/properties/skipped/properties/planned/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs33){
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 < 0 || isNaN(data15)){
validate20.errors = [{instancePath:instancePath+"/summary/endpoints/skipped/planned",schemaPath:"#/properties/summary/properties/endpoints/properties/skipped/properties/planned/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid3 = _errs33 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/summary/endpoints/skipped",schemaPath:"#/properties/summary/properties/endpoints/properties/skipped/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid2 = _errs22 === errors;
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
validate20.errors = [{instancePath:instancePath+"/summary/endpoints",schemaPath:"#/properties/summary/properties/endpoints/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid1 = _errs9 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.findings !== undefined){
let data16 = data2.findings;
const _errs35 = errors;
if(errors === _errs35){
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
let missing3;
if((((data16.error === undefined) && (missing3 = "error")) || ((data16.warning === undefined) && (missing3 = "warning"))) || ((data16.info === undefined) && (missing3 = "info"))){
validate20.errors = [{instancePath:instancePath+"/summary/findings",schemaPath:"#/properties/summary/properties/findings/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
const _errs37 = errors;
for(const key3 in data16){
if(!(((key3 === "error") || (key3 === "warning")) || (key3 === "info"))){
validate20.errors = [{instancePath:instancePath+"/summary/findings",schemaPath:"#/properties/summary/properties/findings/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs37 === errors){
if(data16.error !== undefined){
let data17 = data16.error;
const _errs38 = errors;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
validate20.errors = [{instancePath:instancePath+"/summary/findings/error",schemaPath:"#/properties/summary/properties/findings/properties/error/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs38){
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 < 0 || isNaN(data17)){
validate20.errors = [{instancePath:instancePath+"/summary/findings/error",schemaPath:"#/properties/summary/properties/findings/properties/error/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid4 = _errs38 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data16.warning !== undefined){
let data18 = data16.warning;
const _errs40 = errors;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
validate20.errors = [{instancePath:instancePath+"/summary/findings/warning",schemaPath:"#/properties/summary/properties/findings/properties/warning/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs40){
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 < 0 || isNaN(data18)){
validate20.errors = [{instancePath:instancePath+"/summary/findings/warning",schemaPath:"#/properties/summary/properties/findings/properties/warning/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid4 = _errs40 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data16.info !== undefined){
let data19 = data16.info;
const _errs42 = errors;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
validate20.errors = [{instancePath:instancePath+"/summary/findings/info",schemaPath:"#/properties/summary/properties/findings/properties/info/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs42){
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 < 0 || isNaN(data19)){
validate20.errors = [{instancePath:instancePath+"/summary/findings/info",schemaPath:"#/properties/summary/properties/findings/properties/info/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid4 = _errs42 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/summary/findings",schemaPath:"#/properties/summary/properties/findings/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid1 = _errs35 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.acknowledged !== undefined){
let data20 = data2.acknowledged;
const _errs44 = errors;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
validate20.errors = [{instancePath:instancePath+"/summary/acknowledged",schemaPath:"#/properties/summary/properties/acknowledged/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs44){
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 < 0 || isNaN(data20)){
validate20.errors = [{instancePath:instancePath+"/summary/acknowledged",schemaPath:"#/properties/summary/properties/acknowledged/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid1 = _errs44 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.updates !== undefined){
let data21 = data2.updates;
const _errs46 = errors;
if(!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))){
validate20.errors = [{instancePath:instancePath+"/summary/updates",schemaPath:"#/properties/summary/properties/updates/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs46){
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 < 0 || isNaN(data21)){
validate20.errors = [{instancePath:instancePath+"/summary/updates",schemaPath:"#/properties/summary/properties/updates/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid1 = _errs46 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.unknown !== undefined){
let data22 = data2.unknown;
const _errs48 = errors;
if(!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))){
validate20.errors = [{instancePath:instancePath+"/summary/unknown",schemaPath:"#/properties/summary/properties/unknown/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs48){
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 < 0 || isNaN(data22)){
validate20.errors = [{instancePath:instancePath+"/summary/unknown",schemaPath:"#/properties/summary/properties/unknown/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid1 = _errs48 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.debt !== undefined){
let data23 = data2.debt;
const _errs50 = errors;
if(!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))){
validate20.errors = [{instancePath:instancePath+"/summary/debt",schemaPath:"#/properties/summary/properties/debt/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs50){
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 < 0 || isNaN(data23)){
validate20.errors = [{instancePath:instancePath+"/summary/debt",schemaPath:"#/properties/summary/properties/debt/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid1 = _errs50 === errors;
}
else {
var valid1 = true;
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
validate20.errors = [{instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.findings !== undefined){
let data24 = data.findings;
const _errs52 = errors;
if(errors === _errs52){
if(Array.isArray(data24)){
var valid5 = true;
const len0 = data24.length;
for(let i0=0; i0<len0; i0++){
let data25 = data24[i0];
const _errs54 = errors;
const _errs55 = errors;
if(errors === _errs55){
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
let missing4;
if(((((((data25.key === undefined) && (missing4 = "key")) || ((data25.rule === undefined) && (missing4 = "rule"))) || ((data25.severity === undefined) && (missing4 = "severity"))) || ((data25.entry === undefined) && (missing4 = "entry"))) || ((data25.facts === undefined) && (missing4 = "facts"))) || ((data25.text === undefined) && (missing4 = "text"))){
validate20.errors = [{instancePath:instancePath+"/findings/" + i0,schemaPath:"#/$defs/finding/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'"}];
return false;
}
else {
const _errs57 = errors;
for(const key4 in data25){
if(!(((((((key4 === "key") || (key4 === "rule")) || (key4 === "severity")) || (key4 === "entry")) || (key4 === "endpoint")) || (key4 === "facts")) || (key4 === "text"))){
validate20.errors = [{instancePath:instancePath+"/findings/" + i0,schemaPath:"#/$defs/finding/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs57 === errors){
if(data25.key !== undefined){
const _errs58 = errors;
if(typeof data25.key !== "string"){
validate20.errors = [{instancePath:instancePath+"/findings/" + i0+"/key",schemaPath:"#/$defs/finding/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid7 = _errs58 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data25.rule !== undefined){
let data27 = data25.rule;
const _errs60 = errors;
if(!(((((((((((((((((((((((((((((((((((((((((((((((data27 === "expiry.near") || (data27 === "expiry.expired")) || (data27 === "expiry.not-yet-valid")) || (data27 === "drift.renewed")) || (data27 === "drift.regressed")) || (data27 === "drift.changed")) || (data27 === "drift.mixed")) || (data27 === "drift.subject")) || (data27 === "drift.names")) || (data27 === "drift.issuer")) || (data27 === "chain.incomplete")) || (data27 === "chain.untrusted")) || (data27 === "chain.ending")) || (data27 === "chain.self-signed")) || (data27 === "chain.order")) || (data27 === "hostname.mismatch")) || (data27 === "revocation.revoked")) || (data27 === "revocation.no-staple")) || (data27 === "revocation.unknown")) || (data27 === "crl.stale")) || (data27 === "policy.weak-key")) || (data27 === "policy.weak-signature")) || (data27 === "policy.lifetime")) || (data27 === "policy.protocol")) || (data27 === "policy.key-reuse")) || (data27 === "policy.subject")) || (data27 === "policy.no-san")) || (data27 === "policy.quantum")) || (data27 === "endpoint.unreachable")) || (data27 === "endpoint.no-tls")) || (data27 === "endpoint.handshake")) || (data27 === "endpoint.addresses")) || (data27 === "endpoint.maintenance-over")) || (data27 === "ledger.unfilled")) || (data27 === "ledger.unserved")) || (data27 === "duty.missing")) || (data27 === "duty.contract-missing")) || (data27 === "duty.overdue")) || (data27 === "duty.orphaned")) || (data27 === "handover.incomplete")) || (data27 === "handover.unconfirmed")) || (data27 === "handover.overdue")) || (data27 === "handover.outdated")) || (data27 === "system.undeclared")) || (data27 === "system.review-overdue")) || (data27 === "item.near")) || (data27 === "item.expired"))){
validate20.errors = [{instancePath:instancePath+"/findings/" + i0+"/rule",schemaPath:"#/$defs/finding/properties/rule/enum",keyword:"enum",params:{allowedValues: schema32.properties.rule.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid7 = _errs60 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data25.severity !== undefined){
let data28 = data25.severity;
const _errs61 = errors;
if(!(((data28 === "info") || (data28 === "warning")) || (data28 === "error"))){
validate20.errors = [{instancePath:instancePath+"/findings/" + i0+"/severity",schemaPath:"#/$defs/finding/properties/severity/enum",keyword:"enum",params:{allowedValues: schema32.properties.severity.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid7 = _errs61 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data25.entry !== undefined){
const _errs62 = errors;
if(typeof data25.entry !== "string"){
validate20.errors = [{instancePath:instancePath+"/findings/" + i0+"/entry",schemaPath:"#/$defs/finding/properties/entry/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid7 = _errs62 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data25.endpoint !== undefined){
const _errs64 = errors;
if(typeof data25.endpoint !== "string"){
validate20.errors = [{instancePath:instancePath+"/findings/" + i0+"/endpoint",schemaPath:"#/$defs/finding/properties/endpoint/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid7 = _errs64 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data25.facts !== undefined){
let data31 = data25.facts;
const _errs66 = errors;
if(!(data31 && typeof data31 == "object" && !Array.isArray(data31))){
validate20.errors = [{instancePath:instancePath+"/findings/" + i0+"/facts",schemaPath:"#/$defs/finding/properties/facts/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid7 = _errs66 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data25.text !== undefined){
const _errs68 = errors;
if(typeof data25.text !== "string"){
validate20.errors = [{instancePath:instancePath+"/findings/" + i0+"/text",schemaPath:"#/$defs/finding/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid7 = _errs68 === errors;
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
else {
validate20.errors = [{instancePath:instancePath+"/findings/" + i0,schemaPath:"#/$defs/finding/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid5 = _errs54 === errors;
if(!valid5){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/findings",schemaPath:"#/properties/findings/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs52 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.acknowledged !== undefined){
let data33 = data.acknowledged;
const _errs70 = errors;
if(errors === _errs70){
if(Array.isArray(data33)){
var valid8 = true;
const len1 = data33.length;
for(let i1=0; i1<len1; i1++){
let data34 = data33[i1];
const _errs72 = errors;
const _errs73 = errors;
if(errors === _errs73){
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
let missing5;
if(((((((data34.key === undefined) && (missing5 = "key")) || ((data34.rule === undefined) && (missing5 = "rule"))) || ((data34.severity === undefined) && (missing5 = "severity"))) || ((data34.entry === undefined) && (missing5 = "entry"))) || ((data34.facts === undefined) && (missing5 = "facts"))) || ((data34.text === undefined) && (missing5 = "text"))){
validate20.errors = [{instancePath:instancePath+"/acknowledged/" + i1,schemaPath:"#/$defs/finding/required",keyword:"required",params:{missingProperty: missing5},message:"must have required property '"+missing5+"'"}];
return false;
}
else {
const _errs75 = errors;
for(const key5 in data34){
if(!(((((((key5 === "key") || (key5 === "rule")) || (key5 === "severity")) || (key5 === "entry")) || (key5 === "endpoint")) || (key5 === "facts")) || (key5 === "text"))){
validate20.errors = [{instancePath:instancePath+"/acknowledged/" + i1,schemaPath:"#/$defs/finding/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs75 === errors){
if(data34.key !== undefined){
const _errs76 = errors;
if(typeof data34.key !== "string"){
validate20.errors = [{instancePath:instancePath+"/acknowledged/" + i1+"/key",schemaPath:"#/$defs/finding/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid10 = _errs76 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data34.rule !== undefined){
let data36 = data34.rule;
const _errs78 = errors;
if(!(((((((((((((((((((((((((((((((((((((((((((((((data36 === "expiry.near") || (data36 === "expiry.expired")) || (data36 === "expiry.not-yet-valid")) || (data36 === "drift.renewed")) || (data36 === "drift.regressed")) || (data36 === "drift.changed")) || (data36 === "drift.mixed")) || (data36 === "drift.subject")) || (data36 === "drift.names")) || (data36 === "drift.issuer")) || (data36 === "chain.incomplete")) || (data36 === "chain.untrusted")) || (data36 === "chain.ending")) || (data36 === "chain.self-signed")) || (data36 === "chain.order")) || (data36 === "hostname.mismatch")) || (data36 === "revocation.revoked")) || (data36 === "revocation.no-staple")) || (data36 === "revocation.unknown")) || (data36 === "crl.stale")) || (data36 === "policy.weak-key")) || (data36 === "policy.weak-signature")) || (data36 === "policy.lifetime")) || (data36 === "policy.protocol")) || (data36 === "policy.key-reuse")) || (data36 === "policy.subject")) || (data36 === "policy.no-san")) || (data36 === "policy.quantum")) || (data36 === "endpoint.unreachable")) || (data36 === "endpoint.no-tls")) || (data36 === "endpoint.handshake")) || (data36 === "endpoint.addresses")) || (data36 === "endpoint.maintenance-over")) || (data36 === "ledger.unfilled")) || (data36 === "ledger.unserved")) || (data36 === "duty.missing")) || (data36 === "duty.contract-missing")) || (data36 === "duty.overdue")) || (data36 === "duty.orphaned")) || (data36 === "handover.incomplete")) || (data36 === "handover.unconfirmed")) || (data36 === "handover.overdue")) || (data36 === "handover.outdated")) || (data36 === "system.undeclared")) || (data36 === "system.review-overdue")) || (data36 === "item.near")) || (data36 === "item.expired"))){
validate20.errors = [{instancePath:instancePath+"/acknowledged/" + i1+"/rule",schemaPath:"#/$defs/finding/properties/rule/enum",keyword:"enum",params:{allowedValues: schema32.properties.rule.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid10 = _errs78 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data34.severity !== undefined){
let data37 = data34.severity;
const _errs79 = errors;
if(!(((data37 === "info") || (data37 === "warning")) || (data37 === "error"))){
validate20.errors = [{instancePath:instancePath+"/acknowledged/" + i1+"/severity",schemaPath:"#/$defs/finding/properties/severity/enum",keyword:"enum",params:{allowedValues: schema32.properties.severity.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid10 = _errs79 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data34.entry !== undefined){
const _errs80 = errors;
if(typeof data34.entry !== "string"){
validate20.errors = [{instancePath:instancePath+"/acknowledged/" + i1+"/entry",schemaPath:"#/$defs/finding/properties/entry/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid10 = _errs80 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data34.endpoint !== undefined){
const _errs82 = errors;
if(typeof data34.endpoint !== "string"){
validate20.errors = [{instancePath:instancePath+"/acknowledged/" + i1+"/endpoint",schemaPath:"#/$defs/finding/properties/endpoint/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid10 = _errs82 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data34.facts !== undefined){
let data40 = data34.facts;
const _errs84 = errors;
if(!(data40 && typeof data40 == "object" && !Array.isArray(data40))){
validate20.errors = [{instancePath:instancePath+"/acknowledged/" + i1+"/facts",schemaPath:"#/$defs/finding/properties/facts/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid10 = _errs84 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data34.text !== undefined){
const _errs86 = errors;
if(typeof data34.text !== "string"){
validate20.errors = [{instancePath:instancePath+"/acknowledged/" + i1+"/text",schemaPath:"#/$defs/finding/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid10 = _errs86 === errors;
}
else {
var valid10 = true;
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
validate20.errors = [{instancePath:instancePath+"/acknowledged/" + i1,schemaPath:"#/$defs/finding/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid8 = _errs72 === errors;
if(!valid8){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/acknowledged",schemaPath:"#/properties/acknowledged/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs70 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.updates !== undefined){
let data42 = data.updates;
const _errs88 = errors;
if(errors === _errs88){
if(Array.isArray(data42)){
var valid11 = true;
const len2 = data42.length;
for(let i2=0; i2<len2; i2++){
let data43 = data42[i2];
const _errs90 = errors;
const _errs91 = errors;
if(errors === _errs91){
if(data43 && typeof data43 == "object" && !Array.isArray(data43)){
let missing6;
if((((data43.entry === undefined) && (missing6 = "entry")) || ((data43.kind === undefined) && (missing6 = "kind"))) || ((data43.certificate === undefined) && (missing6 = "certificate"))){
validate20.errors = [{instancePath:instancePath+"/updates/" + i2,schemaPath:"#/$defs/update/required",keyword:"required",params:{missingProperty: missing6},message:"must have required property '"+missing6+"'"}];
return false;
}
else {
const _errs93 = errors;
for(const key6 in data43){
if(!((((((key6 === "entry") || (key6 === "keyType")) || (key6 === "kind")) || (key6 === "certificate")) || (key6 === "leftOut")) || (key6 === "verdict"))){
validate20.errors = [{instancePath:instancePath+"/updates/" + i2,schemaPath:"#/$defs/update/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs93 === errors){
if(data43.entry !== undefined){
const _errs94 = errors;
if(typeof data43.entry !== "string"){
validate20.errors = [{instancePath:instancePath+"/updates/" + i2+"/entry",schemaPath:"#/$defs/update/properties/entry/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid13 = _errs94 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data43.keyType !== undefined){
let data45 = data43.keyType;
const _errs96 = errors;
if(!((data45 === "rsa") || (data45 === "ecdsa"))){
validate20.errors = [{instancePath:instancePath+"/updates/" + i2+"/keyType",schemaPath:"#/$defs/update/properties/keyType/enum",keyword:"enum",params:{allowedValues: schema34.properties.keyType.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid13 = _errs96 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data43.kind !== undefined){
let data46 = data43.kind;
const _errs97 = errors;
if(!((data46 === "first-record") || (data46 === "renewed"))){
validate20.errors = [{instancePath:instancePath+"/updates/" + i2+"/kind",schemaPath:"#/$defs/update/properties/kind/enum",keyword:"enum",params:{allowedValues: schema34.properties.kind.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid13 = _errs97 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data43.certificate !== undefined){
let data47 = data43.certificate;
const _errs98 = errors;
if(errors === _errs98){
if(data47 && typeof data47 == "object" && !Array.isArray(data47)){
let missing7;
if((data47.sha256 === undefined) && (missing7 = "sha256")){
validate20.errors = [{instancePath:instancePath+"/updates/" + i2+"/certificate",schemaPath:"#/$defs/update/properties/certificate/required",keyword:"required",params:{missingProperty: missing7},message:"must have required property '"+missing7+"'"}];
return false;
}
else {
const _errs100 = errors;
for(const key7 in data47){
if(!((((((((key7 === "subject") || (key7 === "names")) || (key7 === "issuer")) || (key7 === "authority")) || (key7 === "serial")) || (key7 === "sha256")) || (key7 === "notBefore")) || (key7 === "notAfter"))){
validate20.errors = [{instancePath:instancePath+"/updates/" + i2+"/certificate",schemaPath:"#/$defs/update/properties/certificate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs100 === errors){
if(data47.subject !== undefined){
let data48 = data47.subject;
const _errs101 = errors;
if(errors === _errs101){
if(data48 && typeof data48 == "object" && !Array.isArray(data48)){
const _errs103 = errors;
for(const key8 in data48){
if(!(((key8 === "commonName") || (key8 === "organization")) || (key8 === "country"))){
validate20.errors = [{instancePath:instancePath+"/updates/" + i2+"/certificate/subject",schemaPath:"#/$defs/update/properties/certificate/properties/subject/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs103 === errors){
if(data48.commonName !== undefined){
const _errs104 = errors;
if(typeof data48.commonName !== "string"){
validate20.errors = [{instancePath:instancePath+"/updates/" + i2+"/certificate/subject/commonName",schemaPath:"#/$defs/update/properties/certificate/properties/subject/properties/commonName/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid15 = _errs104 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data48.organization !== undefined){
const _errs106 = errors;
if(typeof data48.organization !== "string"){
validate20.errors = [{instancePath:instancePath+"/updates/" + i2+"/certificate/subject/organization",schemaPath:"#/$defs/update/properties/certificate/properties/subject/properties/organization/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid15 = _errs106 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data48.country !== undefined){
const _errs108 = errors;
if(typeof data48.country !== "string"){
validate20.errors = [{instancePath:instancePath+"/updates/" + i2+"/certificate/subject/country",schemaPath:"#/$defs/update/properties/certificate/properties/subject/properties/country/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid15 = _errs108 === errors;
}
else {
var valid15 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/updates/" + i2+"/certificate/subject",schemaPath:"#/$defs/update/properties/certificate/properties/subject/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid14 = _errs101 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data47.names !== undefined){
let data52 = data47.names;
const _errs110 = errors;
if(errors === _errs110){
if(Array.isArray(data52)){
var valid16 = true;
const len3 = data52.length;
for(let i3=0; i3<len3; i3++){
const _errs112 = errors;
if(typeof data52[i3] !== "string"){
validate20.errors = [{instancePath:instancePath+"/updates/" + i2+"/certificate/names/" + i3,schemaPath:"#/$defs/update/properties/certificate/properties/names/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid16 = _errs112 === errors;
if(!valid16){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/updates/" + i2+"/certificate/names",schemaPath:"#/$defs/update/properties/certificate/properties/names/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid14 = _errs110 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data47.issuer !== undefined){
const _errs114 = errors;
if(typeof data47.issuer !== "string"){
validate20.errors = [{instancePath:instancePath+"/updates/" + i2+"/certificate/issuer",schemaPath:"#/$defs/update/properties/certificate/properties/issuer/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid14 = _errs114 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data47.authority !== undefined){
let data55 = data47.authority;
const _errs116 = errors;
if(errors === _errs116){
if(data55 && typeof data55 == "object" && !Array.isArray(data55)){
let missing8;
if(((data55.organization === undefined) && (missing8 = "organization")) || ((data55.anchor === undefined) && (missing8 = "anchor"))){
validate20.errors = [{instancePath:instancePath+"/updates/" + i2+"/certificate/authority",schemaPath:"#/$defs/update/properties/certificate/properties/authority/required",keyword:"required",params:{missingProperty: missing8},message:"must have required property '"+missing8+"'"}];
return false;
}
else {
const _errs118 = errors;
for(const key9 in data55){
if(!((key9 === "organization") || (key9 === "anchor"))){
validate20.errors = [{instancePath:instancePath+"/updates/" + i2+"/certificate/authority",schemaPath:"#/$defs/update/properties/certificate/properties/authority/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs118 === errors){
if(data55.organization !== undefined){
const _errs119 = errors;
if(typeof data55.organization !== "string"){
validate20.errors = [{instancePath:instancePath+"/updates/" + i2+"/certificate/authority/organization",schemaPath:"#/$defs/update/properties/certificate/properties/authority/properties/organization/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid17 = _errs119 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data55.anchor !== undefined){
const _errs121 = errors;
if(typeof data55.anchor !== "string"){
validate20.errors = [{instancePath:instancePath+"/updates/" + i2+"/certificate/authority/anchor",schemaPath:"#/$defs/update/properties/certificate/properties/authority/properties/anchor/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid17 = _errs121 === errors;
}
else {
var valid17 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/updates/" + i2+"/certificate/authority",schemaPath:"#/$defs/update/properties/certificate/properties/authority/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid14 = _errs116 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data47.serial !== undefined){
const _errs123 = errors;
if(typeof data47.serial !== "string"){
validate20.errors = [{instancePath:instancePath+"/updates/" + i2+"/certificate/serial",schemaPath:"#/$defs/update/properties/certificate/properties/serial/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid14 = _errs123 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data47.sha256 !== undefined){
let data59 = data47.sha256;
const _errs125 = errors;
if(errors === _errs125){
if(typeof data59 === "string"){
if(!pattern4.test(data59)){
validate20.errors = [{instancePath:instancePath+"/updates/" + i2+"/certificate/sha256",schemaPath:"#/$defs/update/properties/certificate/properties/sha256/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/updates/" + i2+"/certificate/sha256",schemaPath:"#/$defs/update/properties/certificate/properties/sha256/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid14 = _errs125 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data47.notBefore !== undefined){
let data60 = data47.notBefore;
const _errs127 = errors;
if(errors === _errs127){
if(errors === _errs127){
if(typeof data60 === "string"){
if(!(formats0.validate(data60))){
validate20.errors = [{instancePath:instancePath+"/updates/" + i2+"/certificate/notBefore",schemaPath:"#/$defs/update/properties/certificate/properties/notBefore/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/updates/" + i2+"/certificate/notBefore",schemaPath:"#/$defs/update/properties/certificate/properties/notBefore/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid14 = _errs127 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data47.notAfter !== undefined){
let data61 = data47.notAfter;
const _errs129 = errors;
if(errors === _errs129){
if(errors === _errs129){
if(typeof data61 === "string"){
if(!(formats0.validate(data61))){
validate20.errors = [{instancePath:instancePath+"/updates/" + i2+"/certificate/notAfter",schemaPath:"#/$defs/update/properties/certificate/properties/notAfter/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/updates/" + i2+"/certificate/notAfter",schemaPath:"#/$defs/update/properties/certificate/properties/notAfter/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid14 = _errs129 === errors;
}
else {
var valid14 = true;
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
validate20.errors = [{instancePath:instancePath+"/updates/" + i2+"/certificate",schemaPath:"#/$defs/update/properties/certificate/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid13 = _errs98 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data43.leftOut !== undefined){
let data62 = data43.leftOut;
const _errs131 = errors;
if(errors === _errs131){
if(Array.isArray(data62)){
if(data62.length < 1){
validate20.errors = [{instancePath:instancePath+"/updates/" + i2+"/leftOut",schemaPath:"#/$defs/update/properties/leftOut/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid18 = true;
const len4 = data62.length;
for(let i4=0; i4<len4; i4++){
const _errs133 = errors;
if(typeof data62[i4] !== "string"){
validate20.errors = [{instancePath:instancePath+"/updates/" + i2+"/leftOut/" + i4,schemaPath:"#/$defs/update/properties/leftOut/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid18 = _errs133 === errors;
if(!valid18){
break;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/updates/" + i2+"/leftOut",schemaPath:"#/$defs/update/properties/leftOut/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid13 = _errs131 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data43.verdict !== undefined){
let data64 = data43.verdict;
const _errs135 = errors;
if(errors === _errs135){
if(data64 && typeof data64 == "object" && !Array.isArray(data64)){
let missing9;
if(((data64.path === undefined) && (missing9 = "path")) || ((data64.hostname === undefined) && (missing9 = "hostname"))){
validate20.errors = [{instancePath:instancePath+"/updates/" + i2+"/verdict",schemaPath:"#/$defs/update/properties/verdict/required",keyword:"required",params:{missingProperty: missing9},message:"must have required property '"+missing9+"'"}];
return false;
}
else {
const _errs137 = errors;
for(const key10 in data64){
if(!((((key10 === "path") || (key10 === "hostname")) || (key10 === "revoked")) || (key10 === "dates"))){
validate20.errors = [{instancePath:instancePath+"/updates/" + i2+"/verdict",schemaPath:"#/$defs/update/properties/verdict/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs137 === errors){
if(data64.path !== undefined){
let data65 = data64.path;
const _errs138 = errors;
if(!(((((data65 === "trusted") || (data65 === "self-signed")) || (data65 === "unanchored")) || (data65 === "untrusted")) || (data65 === "invalid"))){
validate20.errors = [{instancePath:instancePath+"/updates/" + i2+"/verdict/path",schemaPath:"#/$defs/update/properties/verdict/properties/path/enum",keyword:"enum",params:{allowedValues: schema34.properties.verdict.properties.path.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid19 = _errs138 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data64.hostname !== undefined){
let data66 = data64.hostname;
const _errs139 = errors;
if(!(((data66 === "match") || (data66 === "mismatch")) || (data66 === "unchecked"))){
validate20.errors = [{instancePath:instancePath+"/updates/" + i2+"/verdict/hostname",schemaPath:"#/$defs/update/properties/verdict/properties/hostname/enum",keyword:"enum",params:{allowedValues: schema34.properties.verdict.properties.hostname.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid19 = _errs139 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data64.revoked !== undefined){
const _errs140 = errors;
if(true !== data64.revoked){
validate20.errors = [{instancePath:instancePath+"/updates/" + i2+"/verdict/revoked",schemaPath:"#/$defs/update/properties/verdict/properties/revoked/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid19 = _errs140 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data64.dates !== undefined){
let data68 = data64.dates;
const _errs141 = errors;
if(!(((data68 === "expired") || (data68 === "not-yet-valid")) || (data68 === "never-valid"))){
validate20.errors = [{instancePath:instancePath+"/updates/" + i2+"/verdict/dates",schemaPath:"#/$defs/update/properties/verdict/properties/dates/enum",keyword:"enum",params:{allowedValues: schema34.properties.verdict.properties.dates.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid19 = _errs141 === errors;
}
else {
var valid19 = true;
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/updates/" + i2+"/verdict",schemaPath:"#/$defs/update/properties/verdict/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid13 = _errs135 === errors;
}
else {
var valid13 = true;
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
validate20.errors = [{instancePath:instancePath+"/updates/" + i2,schemaPath:"#/$defs/update/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid11 = _errs90 === errors;
if(!valid11){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/updates",schemaPath:"#/properties/updates/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs88 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.unknown !== undefined){
let data69 = data.unknown;
const _errs142 = errors;
if(errors === _errs142){
if(Array.isArray(data69)){
var valid20 = true;
const len5 = data69.length;
for(let i5=0; i5<len5; i5++){
const _errs144 = errors;
if(typeof data69[i5] !== "string"){
validate20.errors = [{instancePath:instancePath+"/unknown/" + i5,schemaPath:"#/properties/unknown/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid20 = _errs144 === errors;
if(!valid20){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/unknown",schemaPath:"#/properties/unknown/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs142 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.unsure !== undefined){
let data71 = data.unsure;
const _errs146 = errors;
if(errors === _errs146){
if(Array.isArray(data71)){
var valid21 = true;
const len6 = data71.length;
for(let i6=0; i6<len6; i6++){
let data72 = data71[i6];
const _errs148 = errors;
if(errors === _errs148){
if(data72 && typeof data72 == "object" && !Array.isArray(data72)){
let missing10;
if(((data72.entry === undefined) && (missing10 = "entry")) || ((data72.rule === undefined) && (missing10 = "rule"))){
validate20.errors = [{instancePath:instancePath+"/unsure/" + i6,schemaPath:"#/properties/unsure/items/required",keyword:"required",params:{missingProperty: missing10},message:"must have required property '"+missing10+"'"}];
return false;
}
else {
const _errs150 = errors;
for(const key11 in data72){
if(!((key11 === "entry") || (key11 === "rule"))){
validate20.errors = [{instancePath:instancePath+"/unsure/" + i6,schemaPath:"#/properties/unsure/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs150 === errors){
if(data72.entry !== undefined){
const _errs151 = errors;
if(typeof data72.entry !== "string"){
validate20.errors = [{instancePath:instancePath+"/unsure/" + i6+"/entry",schemaPath:"#/properties/unsure/items/properties/entry/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid22 = _errs151 === errors;
}
else {
var valid22 = true;
}
if(valid22){
if(data72.rule !== undefined){
let data74 = data72.rule;
const _errs153 = errors;
if(!(((((((((((((((((((((((((((((((((((((((((((((((data74 === "expiry.near") || (data74 === "expiry.expired")) || (data74 === "expiry.not-yet-valid")) || (data74 === "drift.renewed")) || (data74 === "drift.regressed")) || (data74 === "drift.changed")) || (data74 === "drift.mixed")) || (data74 === "drift.subject")) || (data74 === "drift.names")) || (data74 === "drift.issuer")) || (data74 === "chain.incomplete")) || (data74 === "chain.untrusted")) || (data74 === "chain.ending")) || (data74 === "chain.self-signed")) || (data74 === "chain.order")) || (data74 === "hostname.mismatch")) || (data74 === "revocation.revoked")) || (data74 === "revocation.no-staple")) || (data74 === "revocation.unknown")) || (data74 === "crl.stale")) || (data74 === "policy.weak-key")) || (data74 === "policy.weak-signature")) || (data74 === "policy.lifetime")) || (data74 === "policy.protocol")) || (data74 === "policy.key-reuse")) || (data74 === "policy.subject")) || (data74 === "policy.no-san")) || (data74 === "policy.quantum")) || (data74 === "endpoint.unreachable")) || (data74 === "endpoint.no-tls")) || (data74 === "endpoint.handshake")) || (data74 === "endpoint.addresses")) || (data74 === "endpoint.maintenance-over")) || (data74 === "ledger.unfilled")) || (data74 === "ledger.unserved")) || (data74 === "duty.missing")) || (data74 === "duty.contract-missing")) || (data74 === "duty.overdue")) || (data74 === "duty.orphaned")) || (data74 === "handover.incomplete")) || (data74 === "handover.unconfirmed")) || (data74 === "handover.overdue")) || (data74 === "handover.outdated")) || (data74 === "system.undeclared")) || (data74 === "system.review-overdue")) || (data74 === "item.near")) || (data74 === "item.expired"))){
validate20.errors = [{instancePath:instancePath+"/unsure/" + i6+"/rule",schemaPath:"#/$defs/finding/properties/rule/enum",keyword:"enum",params:{allowedValues: schema35.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid22 = _errs153 === errors;
}
else {
var valid22 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/unsure/" + i6,schemaPath:"#/properties/unsure/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid21 = _errs148 === errors;
if(!valid21){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/unsure",schemaPath:"#/properties/unsure/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs146 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.failing !== undefined){
let data75 = data.failing;
const _errs155 = errors;
if(errors === _errs155){
if(Array.isArray(data75)){
var valid24 = true;
const len7 = data75.length;
for(let i7=0; i7<len7; i7++){
let data76 = data75[i7];
const _errs157 = errors;
if(errors === _errs157){
if(data76 && typeof data76 == "object" && !Array.isArray(data76)){
let missing11;
if((((((((data76.entry === undefined) && (missing11 = "entry")) || ((data76.endpoint === undefined) && (missing11 = "endpoint"))) || ((data76.outcome === undefined) && (missing11 = "outcome"))) || ((data76.code === undefined) && (missing11 = "code"))) || ((data76.step === undefined) && (missing11 = "step"))) || ((data76.failures === undefined) && (missing11 = "failures"))) || ((data76.after === undefined) && (missing11 = "after"))){
validate20.errors = [{instancePath:instancePath+"/failing/" + i7,schemaPath:"#/properties/failing/items/required",keyword:"required",params:{missingProperty: missing11},message:"must have required property '"+missing11+"'"}];
return false;
}
else {
const _errs159 = errors;
for(const key12 in data76){
if(!(((((((key12 === "entry") || (key12 === "endpoint")) || (key12 === "outcome")) || (key12 === "code")) || (key12 === "step")) || (key12 === "failures")) || (key12 === "after"))){
validate20.errors = [{instancePath:instancePath+"/failing/" + i7,schemaPath:"#/properties/failing/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs159 === errors){
if(data76.entry !== undefined){
const _errs160 = errors;
if(typeof data76.entry !== "string"){
validate20.errors = [{instancePath:instancePath+"/failing/" + i7+"/entry",schemaPath:"#/properties/failing/items/properties/entry/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid25 = _errs160 === errors;
}
else {
var valid25 = true;
}
if(valid25){
if(data76.endpoint !== undefined){
const _errs162 = errors;
if(typeof data76.endpoint !== "string"){
validate20.errors = [{instancePath:instancePath+"/failing/" + i7+"/endpoint",schemaPath:"#/properties/failing/items/properties/endpoint/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid25 = _errs162 === errors;
}
else {
var valid25 = true;
}
if(valid25){
if(data76.outcome !== undefined){
let data79 = data76.outcome;
const _errs164 = errors;
if(!(((data79 === "unreachable") || (data79 === "protocol-failed")) || (data79 === "handshake-failed"))){
validate20.errors = [{instancePath:instancePath+"/failing/" + i7+"/outcome",schemaPath:"#/properties/failing/items/properties/outcome/enum",keyword:"enum",params:{allowedValues: schema31.properties.failing.items.properties.outcome.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid25 = _errs164 === errors;
}
else {
var valid25 = true;
}
if(valid25){
if(data76.code !== undefined){
const _errs165 = errors;
if(typeof data76.code !== "string"){
validate20.errors = [{instancePath:instancePath+"/failing/" + i7+"/code",schemaPath:"#/properties/failing/items/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid25 = _errs165 === errors;
}
else {
var valid25 = true;
}
if(valid25){
if(data76.step !== undefined){
let data81 = data76.step;
const _errs167 = errors;
if(!((((data81 === "resolve") || (data81 === "connect")) || (data81 === "starttls")) || (data81 === "handshake"))){
validate20.errors = [{instancePath:instancePath+"/failing/" + i7+"/step",schemaPath:"#/properties/failing/items/properties/step/enum",keyword:"enum",params:{allowedValues: schema31.properties.failing.items.properties.step.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid25 = _errs167 === errors;
}
else {
var valid25 = true;
}
if(valid25){
if(data76.failures !== undefined){
let data82 = data76.failures;
const _errs168 = errors;
if(!(((typeof data82 == "number") && (!(data82 % 1) && !isNaN(data82))) && (isFinite(data82)))){
validate20.errors = [{instancePath:instancePath+"/failing/" + i7+"/failures",schemaPath:"#/properties/failing/items/properties/failures/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs168){
if((typeof data82 == "number") && (isFinite(data82))){
if(data82 < 0 || isNaN(data82)){
validate20.errors = [{instancePath:instancePath+"/failing/" + i7+"/failures",schemaPath:"#/properties/failing/items/properties/failures/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid25 = _errs168 === errors;
}
else {
var valid25 = true;
}
if(valid25){
if(data76.after !== undefined){
let data83 = data76.after;
const _errs170 = errors;
if(!(((typeof data83 == "number") && (!(data83 % 1) && !isNaN(data83))) && (isFinite(data83)))){
validate20.errors = [{instancePath:instancePath+"/failing/" + i7+"/after",schemaPath:"#/properties/failing/items/properties/after/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs170){
if((typeof data83 == "number") && (isFinite(data83))){
if(data83 < 1 || isNaN(data83)){
validate20.errors = [{instancePath:instancePath+"/failing/" + i7+"/after",schemaPath:"#/properties/failing/items/properties/after/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid25 = _errs170 === errors;
}
else {
var valid25 = true;
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
validate20.errors = [{instancePath:instancePath+"/failing/" + i7,schemaPath:"#/properties/failing/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid24 = _errs157 === errors;
if(!valid24){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/failing",schemaPath:"#/properties/failing/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs155 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.darkness !== undefined){
let data84 = data.darkness;
const _errs172 = errors;
if(errors === _errs172){
if(data84 && typeof data84 == "object" && !Array.isArray(data84)){
let missing12;
if(((data84.previouslyServed === undefined) && (missing12 = "previouslyServed")) || ((data84.dark === undefined) && (missing12 = "dark"))){
validate20.errors = [{instancePath:instancePath+"/darkness",schemaPath:"#/properties/darkness/required",keyword:"required",params:{missingProperty: missing12},message:"must have required property '"+missing12+"'"}];
return false;
}
else {
const _errs174 = errors;
for(const key13 in data84){
if(!((key13 === "previouslyServed") || (key13 === "dark"))){
validate20.errors = [{instancePath:instancePath+"/darkness",schemaPath:"#/properties/darkness/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs174 === errors){
if(data84.previouslyServed !== undefined){
let data85 = data84.previouslyServed;
const _errs175 = errors;
if(!(((typeof data85 == "number") && (!(data85 % 1) && !isNaN(data85))) && (isFinite(data85)))){
validate20.errors = [{instancePath:instancePath+"/darkness/previouslyServed",schemaPath:"#/properties/darkness/properties/previouslyServed/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs175){
if((typeof data85 == "number") && (isFinite(data85))){
if(data85 < 0 || isNaN(data85)){
validate20.errors = [{instancePath:instancePath+"/darkness/previouslyServed",schemaPath:"#/properties/darkness/properties/previouslyServed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid26 = _errs175 === errors;
}
else {
var valid26 = true;
}
if(valid26){
if(data84.dark !== undefined){
let data86 = data84.dark;
const _errs177 = errors;
if(errors === _errs177){
if(Array.isArray(data86)){
var valid27 = true;
const len8 = data86.length;
for(let i8=0; i8<len8; i8++){
const _errs179 = errors;
if(typeof data86[i8] !== "string"){
validate20.errors = [{instancePath:instancePath+"/darkness/dark/" + i8,schemaPath:"#/properties/darkness/properties/dark/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid27 = _errs179 === errors;
if(!valid27){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/darkness/dark",schemaPath:"#/properties/darkness/properties/dark/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid26 = _errs177 === errors;
}
else {
var valid26 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/darkness",schemaPath:"#/properties/darkness/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs172 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.withdrawn !== undefined){
let data88 = data.withdrawn;
const _errs181 = errors;
if(errors === _errs181){
if(data88 && typeof data88 == "object" && !Array.isArray(data88)){
let missing13;
if(((data88.known === undefined) && (missing13 = "known")) || ((data88.entries === undefined) && (missing13 = "entries"))){
validate20.errors = [{instancePath:instancePath+"/withdrawn",schemaPath:"#/properties/withdrawn/required",keyword:"required",params:{missingProperty: missing13},message:"must have required property '"+missing13+"'"}];
return false;
}
else {
const _errs183 = errors;
for(const key14 in data88){
if(!((key14 === "known") || (key14 === "entries"))){
validate20.errors = [{instancePath:instancePath+"/withdrawn",schemaPath:"#/properties/withdrawn/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs183 === errors){
if(data88.known !== undefined){
let data89 = data88.known;
const _errs184 = errors;
if(!(((typeof data89 == "number") && (!(data89 % 1) && !isNaN(data89))) && (isFinite(data89)))){
validate20.errors = [{instancePath:instancePath+"/withdrawn/known",schemaPath:"#/properties/withdrawn/properties/known/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs184){
if((typeof data89 == "number") && (isFinite(data89))){
if(data89 < 0 || isNaN(data89)){
validate20.errors = [{instancePath:instancePath+"/withdrawn/known",schemaPath:"#/properties/withdrawn/properties/known/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid28 = _errs184 === errors;
}
else {
var valid28 = true;
}
if(valid28){
if(data88.entries !== undefined){
let data90 = data88.entries;
const _errs186 = errors;
if(errors === _errs186){
if(Array.isArray(data90)){
var valid29 = true;
const len9 = data90.length;
for(let i9=0; i9<len9; i9++){
const _errs188 = errors;
if(typeof data90[i9] !== "string"){
validate20.errors = [{instancePath:instancePath+"/withdrawn/entries/" + i9,schemaPath:"#/properties/withdrawn/properties/entries/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid29 = _errs188 === errors;
if(!valid29){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/withdrawn/entries",schemaPath:"#/properties/withdrawn/properties/entries/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid28 = _errs186 === errors;
}
else {
var valid28 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/withdrawn",schemaPath:"#/properties/withdrawn/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs181 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.clock !== undefined){
let data92 = data.clock;
const _errs190 = errors;
if(errors === _errs190){
if(data92 && typeof data92 == "object" && !Array.isArray(data92)){
let missing14;
if((data92.remembered === undefined) && (missing14 = "remembered")){
validate20.errors = [{instancePath:instancePath+"/clock",schemaPath:"#/properties/clock/required",keyword:"required",params:{missingProperty: missing14},message:"must have required property '"+missing14+"'"}];
return false;
}
else {
const _errs192 = errors;
for(const key15 in data92){
if(!(key15 === "remembered")){
validate20.errors = [{instancePath:instancePath+"/clock",schemaPath:"#/properties/clock/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs192 === errors){
if(data92.remembered !== undefined){
let data93 = data92.remembered;
const _errs193 = errors;
if(errors === _errs193){
if(errors === _errs193){
if(typeof data93 === "string"){
if(!(formats0.validate(data93))){
validate20.errors = [{instancePath:instancePath+"/clock/remembered",schemaPath:"#/properties/clock/properties/remembered/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/clock/remembered",schemaPath:"#/properties/clock/properties/remembered/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/clock",schemaPath:"#/properties/clock/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs190 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.served !== undefined){
let data94 = data.served;
const _errs195 = errors;
if(errors === _errs195){
if(Array.isArray(data94)){
var valid31 = true;
const len10 = data94.length;
for(let i10=0; i10<len10; i10++){
let data95 = data94[i10];
const _errs197 = errors;
if(errors === _errs197){
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
let missing15;
if((((data95.entry === undefined) && (missing15 = "entry")) || ((data95.endpoint === undefined) && (missing15 = "endpoint"))) || ((data95.sha256 === undefined) && (missing15 = "sha256"))){
validate20.errors = [{instancePath:instancePath+"/served/" + i10,schemaPath:"#/properties/served/items/required",keyword:"required",params:{missingProperty: missing15},message:"must have required property '"+missing15+"'"}];
return false;
}
else {
const _errs199 = errors;
for(const key16 in data95){
if(!((((key16 === "entry") || (key16 === "endpoint")) || (key16 === "sha256")) || (key16 === "notAfter"))){
validate20.errors = [{instancePath:instancePath+"/served/" + i10,schemaPath:"#/properties/served/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs199 === errors){
if(data95.entry !== undefined){
const _errs200 = errors;
if(typeof data95.entry !== "string"){
validate20.errors = [{instancePath:instancePath+"/served/" + i10+"/entry",schemaPath:"#/properties/served/items/properties/entry/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid32 = _errs200 === errors;
}
else {
var valid32 = true;
}
if(valid32){
if(data95.endpoint !== undefined){
const _errs202 = errors;
if(typeof data95.endpoint !== "string"){
validate20.errors = [{instancePath:instancePath+"/served/" + i10+"/endpoint",schemaPath:"#/properties/served/items/properties/endpoint/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid32 = _errs202 === errors;
}
else {
var valid32 = true;
}
if(valid32){
if(data95.sha256 !== undefined){
let data98 = data95.sha256;
const _errs204 = errors;
if(errors === _errs204){
if(typeof data98 === "string"){
if(!pattern4.test(data98)){
validate20.errors = [{instancePath:instancePath+"/served/" + i10+"/sha256",schemaPath:"#/properties/served/items/properties/sha256/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/served/" + i10+"/sha256",schemaPath:"#/properties/served/items/properties/sha256/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid32 = _errs204 === errors;
}
else {
var valid32 = true;
}
if(valid32){
if(data95.notAfter !== undefined){
let data99 = data95.notAfter;
const _errs206 = errors;
if(errors === _errs206){
if(errors === _errs206){
if(typeof data99 === "string"){
if(!(formats0.validate(data99))){
validate20.errors = [{instancePath:instancePath+"/served/" + i10+"/notAfter",schemaPath:"#/properties/served/items/properties/notAfter/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/served/" + i10+"/notAfter",schemaPath:"#/properties/served/items/properties/notAfter/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid32 = _errs206 === errors;
}
else {
var valid32 = true;
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/served/" + i10,schemaPath:"#/properties/served/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid31 = _errs197 === errors;
if(!valid31){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/served",schemaPath:"#/properties/served/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs195 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.vantages !== undefined){
let data100 = data.vantages;
const _errs208 = errors;
if(errors === _errs208){
if(Array.isArray(data100)){
var valid33 = true;
const len11 = data100.length;
for(let i11=0; i11<len11; i11++){
let data101 = data100[i11];
const _errs210 = errors;
if(errors === _errs210){
if(data101 && typeof data101 == "object" && !Array.isArray(data101)){
const _errs212 = errors;
for(const key17 in data101){
if(!((key17 === "site") || (key17 === "runner"))){
validate20.errors = [{instancePath:instancePath+"/vantages/" + i11,schemaPath:"#/properties/vantages/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs212 === errors){
if(data101.site !== undefined){
const _errs213 = errors;
if(typeof data101.site !== "string"){
validate20.errors = [{instancePath:instancePath+"/vantages/" + i11+"/site",schemaPath:"#/properties/vantages/items/properties/site/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid34 = _errs213 === errors;
}
else {
var valid34 = true;
}
if(valid34){
if(data101.runner !== undefined){
const _errs215 = errors;
if(typeof data101.runner !== "string"){
validate20.errors = [{instancePath:instancePath+"/vantages/" + i11+"/runner",schemaPath:"#/properties/vantages/items/properties/runner/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid34 = _errs215 === errors;
}
else {
var valid34 = true;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/vantages/" + i11,schemaPath:"#/properties/vantages/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid33 = _errs210 === errors;
if(!valid33){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/vantages",schemaPath:"#/properties/vantages/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs208 === errors;
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
validate20.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":{"schemaVersion":true,"generatedAt":true,"summary":true,"findings":true,"acknowledged":true,"updates":true,"unknown":true,"unsure":true,"failing":true,"darkness":true,"withdrawn":true,"clock":true,"served":true,"vantages":true},"dynamicProps":false,"dynamicItems":false};
