/** Generated from schemas/findings.schema.json by scripts/generate/generate.ts: edit that, then `npm run generate`. */

"use strict";
exports.validate = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://certledger.dev/schemas/findings.schema.json","title":"Findings","description":"What `certledger compare --format json` prints and `certledger plan --findings` reads. `certledger sweep --format json` prints the same with a plan added.","type":"object","required":["schemaVersion","generatedAt","summary","findings","acknowledged","updates","unknown","darkness"],"properties":{"schemaVersion":{"const":1},"generatedAt":{"type":"string","format":"date-time","description":"The instant everything was judged at."},"summary":{"type":"object","description":"The sweep in figures.","required":["entries","endpoints","findings","acknowledged","updates","unknown"],"additionalProperties":false,"properties":{"entries":{"type":"integer","minimum":0,"description":"Entries that could be read, whatever their status."},"endpoints":{"type":"object","required":["served","unreachable","protocol-failed","handshake-failed","unobserved","skipped"],"additionalProperties":false,"properties":{"served":{"type":"integer","minimum":0},"unreachable":{"type":"integer","minimum":0},"protocol-failed":{"type":"integer","minimum":0},"handshake-failed":{"type":"integer","minimum":0},"unobserved":{"type":"integer","minimum":0},"skipped":{"type":"object","additionalProperties":false,"description":"By reason.","properties":{"maintenance":{"type":"integer","minimum":0},"check-none":{"type":"integer","minimum":0},"suspended":{"type":"integer","minimum":0},"retired":{"type":"integer","minimum":0},"planned":{"type":"integer","minimum":0}}}},"description":"Endpoints by what became of them, each counted once."},"findings":{"type":"object","required":["error","warning","info"],"additionalProperties":false,"properties":{"error":{"type":"integer","minimum":0},"warning":{"type":"integer","minimum":0},"info":{"type":"integer","minimum":0}}},"acknowledged":{"type":"integer","minimum":0},"updates":{"type":"integer","minimum":0},"unknown":{"type":"integer","minimum":0},"debt":{"type":"integer","minimum":0,"description":"Entries of any type, not retired, whose handover is still outstanding (adopted: false); absent when there are none."}}},"findings":{"type":"array","description":"Ordered by entry, rule and endpoint; behind them what is about no entry.","items":{"$ref":"#/$defs/finding"}},"notListed":{"type":"array","description":"Of rules that found too much about no entry, how many findings are not among those listed; absent: all are.","minItems":1,"items":{"type":"object","required":["rule","severity","count"],"additionalProperties":false,"properties":{"rule":{"$ref":"#/$defs/finding/properties/rule"},"severity":{"enum":["info","warning","error"]},"count":{"type":"integer","minimum":1}}}},"acknowledged":{"type":"array","description":"Findings an acknowledgement still covers. They are about entries: only an entry can acknowledge.","items":{"type":"object","$ref":"#/$defs/finding","required":["entry"]}},"updates":{"type":"array","description":"Generations the ledger should take over after review: at most one an entry.","items":{"$ref":"#/$defs/update"}},"unknown":{"type":"array","description":"Entries of which something was not seen; earlier conclusions about them stand.","items":{"type":"string"}},"unsure":{"type":"array","description":"Rules that could not come to an answer about an entry that was seen, or about what no entry names; what they reported earlier stands.","items":{"type":"object","required":["rule"],"additionalProperties":false,"properties":{"about":{"enum":["certificate","endpoint","fleet"],"description":"What it is about where that is no entry; fleet: everything that is in no entry."},"entry":{"type":"string"},"endpoint":{"type":"string"},"sha256":{"type":"string","pattern":"^[0-9a-f]{64}$"},"rule":{"$ref":"#/$defs/finding/properties/rule"}},"oneOf":[{"$ref":"#/$defs/aboutEntry"},{"$ref":"#/$defs/aboutCertificate"},{"$ref":"#/$defs/aboutEndpoint"},{"$ref":"#/$defs/aboutFleet"}]}},"failing":{"type":"array","description":"Endpoints that failed in this sweep, but not yet often enough for a finding.","items":{"type":"object","required":["entry","endpoint","outcome","code","step","failures","after"],"additionalProperties":false,"properties":{"entry":{"type":"string"},"endpoint":{"type":"string"},"outcome":{"enum":["unreachable","protocol-failed","handshake-failed"]},"code":{"type":"string","description":"Stable word for the error; may hold hostile text."},"step":{"enum":["resolve","connect","starttls","handshake"],"description":"How far it came."},"failures":{"type":"integer","minimum":0,"description":"Sweeps in a row that failed, this one included."},"after":{"type":"integer","minimum":1,"description":"`unreachable.after`: from so many on there is a finding."}}}},"darkness":{"type":"object","description":"What the guard looks at.","required":["previouslyServed","dark"],"additionalProperties":false,"properties":{"previouslyServed":{"type":"integer","minimum":0,"description":"Endpoints probed this time that served a certificate earlier."},"dark":{"type":"array","description":"Those of them that do not now.","items":{"type":"string"}}}},"withdrawn":{"type":"object","description":"Entries that were watched before and are not now, too many to be believed.","required":["known","entries"],"additionalProperties":false,"properties":{"known":{"type":"integer","minimum":0,"description":"Of how many that were watched."},"entries":{"type":"array","description":"Their ids.","items":{"type":"string"}}}},"clock":{"type":"object","description":"Time runs backwards.","required":["remembered"],"additionalProperties":false,"properties":{"remembered":{"type":"string","format":"date-time","description":"When an earlier sweep was made; it is still to come."}}},"served":{"type":"array","description":"What each endpoint served this time.","items":{"type":"object","required":["entry","endpoint","sha256"],"additionalProperties":false,"properties":{"entry":{"type":"string"},"endpoint":{"type":"string"},"sha256":{"type":"string","pattern":"^[0-9a-f]{64}$"},"notAfter":{"type":"string","format":"date-time"}}}},"vantages":{"type":"array","description":"Where the observations were made from, each place once.","items":{"type":"object","additionalProperties":false,"properties":{"site":{"type":"string"},"runner":{"type":"string"}}}}},"$defs":{"aboutEntry":{"type":"object","description":"About an entry, or one endpoint of it.","required":["entry"],"properties":{"about":false,"sha256":false}},"aboutCertificate":{"type":"object","description":"About a certificate that no entry records.","required":["about","sha256"],"properties":{"about":{"const":"certificate"},"entry":false,"endpoint":false}},"aboutEndpoint":{"type":"object","description":"About an endpoint that no entry names.","required":["about","endpoint"],"properties":{"about":{"const":"endpoint"},"entry":false,"sha256":false}},"aboutFleet":{"type":"object","description":"About everything that is in no entry.","required":["about"],"properties":{"about":{"const":"fleet"},"entry":false,"endpoint":false,"sha256":false}},"finding":{"type":"object","required":["key","rule","severity","facts","text"],"additionalProperties":false,"oneOf":[{"$ref":"#/$defs/aboutEntry"},{"$ref":"#/$defs/aboutCertificate"},{"$ref":"#/$defs/aboutEndpoint"}],"description":"One difference between the ledger with its policy and what was observed, and what it is about: an entry, or what no entry names.","properties":{"key":{"type":"string","description":"rule:entry, rule:entry:endpoint, or rule:entry:rsa and rule:entry:ecdsa where an entry has two certificates; about no entry, rule:endpoint or rule:certificate:sha256. The same difference has the same key in every sweep."},"rule":{"enum":["expiry.near","expiry.expired","expiry.not-yet-valid","drift.renewed","drift.regressed","drift.changed","drift.mixed","drift.subject","drift.names","drift.issuer","chain.incomplete","chain.untrusted","chain.ending","chain.self-signed","chain.order","hostname.mismatch","revocation.revoked","revocation.no-staple","revocation.unknown","crl.stale","policy.weak-key","policy.weak-signature","policy.lifetime","policy.protocol","policy.key-reuse","policy.subject","policy.no-san","policy.quantum","endpoint.unreachable","endpoint.no-tls","endpoint.handshake","endpoint.addresses","endpoint.maintenance-over","ledger.unfilled","ledger.unserved","ledger.unrecorded","duty.missing","duty.contract-missing","duty.overdue","duty.orphaned","handover.incomplete","handover.unconfirmed","handover.overdue","handover.outdated","system.undeclared","system.review-overdue","item.near","item.expired"],"description":"Stable id; `certledger explain RULE` says what it means."},"severity":{"enum":["info","warning","error"]},"about":{"enum":["certificate","endpoint"],"description":"What the finding is about where that is no entry; absent: an entry."},"entry":{"type":"string","description":"Id of the ledger entry; only where the finding is about one."},"endpoint":{"type":"string","description":"protocol://host:port, with @address and ?sni=name where they are set; absent when the finding is about an entry as a whole or about a certificate. Where it is about no entry, it may hold hostile text."},"sha256":{"type":"string","pattern":"^[0-9a-f]{64}$","description":"Over the DER of the certificate; only where the finding is about one."},"facts":{"type":"object","description":"What the text is made of. Dates, never days left. May hold hostile text: encode before showing."},"text":{"type":"string","description":"The finding in words, in the locale asked for; control characters made visible."}}},"update":{"type":"object","required":["entry","kind","certificate"],"additionalProperties":false,"properties":{"entry":{"type":"string"},"keyType":{"enum":["rsa","ecdsa"],"description":"Which of the two certificates of an entry with keyTypes: both."},"kind":{"enum":["first-record","renewed"]},"certificate":{"type":"object","required":["sha256"],"additionalProperties":false,"properties":{"subject":{"type":"object","additionalProperties":false,"properties":{"commonName":{"type":"string"},"organization":{"type":"string"},"country":{"type":"string"}}},"names":{"type":"array","items":{"type":"string"}},"issuer":{"type":"string"},"authority":{"type":"object","description":"The CA it came from.","required":["organization","anchor"],"additionalProperties":false,"properties":{"organization":{"type":"string"},"anchor":{"type":"string"}}},"serial":{"type":"string"},"sha256":{"type":"string","pattern":"^[0-9a-f]{64}$"},"notBefore":{"type":"string","format":"date-time"},"notAfter":{"type":"string","format":"date-time"}}},"leftOut":{"type":"array","description":"What the certificate states and no record can hold: serial, subject.country, …; absent: nothing.","minItems":1,"items":{"type":"string"}},"verdict":{"type":"object","description":"What verification at the endpoints came to, the worst of it.","required":["path","hostname"],"additionalProperties":false,"properties":{"path":{"enum":["trusted","self-signed","unanchored","untrusted","invalid"]},"hostname":{"enum":["match","mismatch","unchecked"]},"revoked":{"description":"Its issuer revoked it; absent: nobody said so.","const":true},"dates":{"description":"Absent: it is within them, as far as they can be read.","enum":["expired","not-yet-valid","never-valid"]}}}}}}};
const schema36 = {"enum":["expiry.near","expiry.expired","expiry.not-yet-valid","drift.renewed","drift.regressed","drift.changed","drift.mixed","drift.subject","drift.names","drift.issuer","chain.incomplete","chain.untrusted","chain.ending","chain.self-signed","chain.order","hostname.mismatch","revocation.revoked","revocation.no-staple","revocation.unknown","crl.stale","policy.weak-key","policy.weak-signature","policy.lifetime","policy.protocol","policy.key-reuse","policy.subject","policy.no-san","policy.quantum","endpoint.unreachable","endpoint.no-tls","endpoint.handshake","endpoint.addresses","endpoint.maintenance-over","ledger.unfilled","ledger.unserved","ledger.unrecorded","duty.missing","duty.contract-missing","duty.overdue","duty.orphaned","handover.incomplete","handover.unconfirmed","handover.overdue","handover.outdated","system.undeclared","system.review-overdue","item.near","item.expired"],"description":"Stable id; `certledger explain RULE` says what it means."};
const schema37 = {"type":"object","required":["entry","kind","certificate"],"additionalProperties":false,"properties":{"entry":{"type":"string"},"keyType":{"enum":["rsa","ecdsa"],"description":"Which of the two certificates of an entry with keyTypes: both."},"kind":{"enum":["first-record","renewed"]},"certificate":{"type":"object","required":["sha256"],"additionalProperties":false,"properties":{"subject":{"type":"object","additionalProperties":false,"properties":{"commonName":{"type":"string"},"organization":{"type":"string"},"country":{"type":"string"}}},"names":{"type":"array","items":{"type":"string"}},"issuer":{"type":"string"},"authority":{"type":"object","description":"The CA it came from.","required":["organization","anchor"],"additionalProperties":false,"properties":{"organization":{"type":"string"},"anchor":{"type":"string"}}},"serial":{"type":"string"},"sha256":{"type":"string","pattern":"^[0-9a-f]{64}$"},"notBefore":{"type":"string","format":"date-time"},"notAfter":{"type":"string","format":"date-time"}}},"leftOut":{"type":"array","description":"What the certificate states and no record can hold: serial, subject.country, …; absent: nothing.","minItems":1,"items":{"type":"string"}},"verdict":{"type":"object","description":"What verification at the endpoints came to, the worst of it.","required":["path","hostname"],"additionalProperties":false,"properties":{"path":{"enum":["trusted","self-signed","unanchored","untrusted","invalid"]},"hostname":{"enum":["match","mismatch","unchecked"]},"revoked":{"description":"Its issuer revoked it; absent: nobody said so.","const":true},"dates":{"description":"Absent: it is within them, as far as they can be read.","enum":["expired","not-yet-valid","never-valid"]}}}}};
const schema33 = {"type":"object","description":"About an entry, or one endpoint of it.","required":["entry"],"properties":{"about":false,"sha256":false}};
const schema34 = {"type":"object","description":"About a certificate that no entry records.","required":["about","sha256"],"properties":{"about":{"const":"certificate"},"entry":false,"endpoint":false}};
const schema35 = {"type":"object","description":"About an endpoint that no entry names.","required":["about","endpoint"],"properties":{"about":{"const":"endpoint"},"entry":false,"sha256":false}};
const schema41 = {"type":"object","description":"About everything that is in no entry.","required":["about"],"properties":{"about":{"const":"fleet"},"entry":false,"endpoint":false,"sha256":false}};
const formats0 = require("ajv-formats/dist/formats").fullFormats["date-time"];
const schema32 = {"type":"object","required":["key","rule","severity","facts","text"],"additionalProperties":false,"oneOf":[{"$ref":"#/$defs/aboutEntry"},{"$ref":"#/$defs/aboutCertificate"},{"$ref":"#/$defs/aboutEndpoint"}],"description":"One difference between the ledger with its policy and what was observed, and what it is about: an entry, or what no entry names.","properties":{"key":{"type":"string","description":"rule:entry, rule:entry:endpoint, or rule:entry:rsa and rule:entry:ecdsa where an entry has two certificates; about no entry, rule:endpoint or rule:certificate:sha256. The same difference has the same key in every sweep."},"rule":{"enum":["expiry.near","expiry.expired","expiry.not-yet-valid","drift.renewed","drift.regressed","drift.changed","drift.mixed","drift.subject","drift.names","drift.issuer","chain.incomplete","chain.untrusted","chain.ending","chain.self-signed","chain.order","hostname.mismatch","revocation.revoked","revocation.no-staple","revocation.unknown","crl.stale","policy.weak-key","policy.weak-signature","policy.lifetime","policy.protocol","policy.key-reuse","policy.subject","policy.no-san","policy.quantum","endpoint.unreachable","endpoint.no-tls","endpoint.handshake","endpoint.addresses","endpoint.maintenance-over","ledger.unfilled","ledger.unserved","ledger.unrecorded","duty.missing","duty.contract-missing","duty.overdue","duty.orphaned","handover.incomplete","handover.unconfirmed","handover.overdue","handover.outdated","system.undeclared","system.review-overdue","item.near","item.expired"],"description":"Stable id; `certledger explain RULE` says what it means."},"severity":{"enum":["info","warning","error"]},"about":{"enum":["certificate","endpoint"],"description":"What the finding is about where that is no entry; absent: an entry."},"entry":{"type":"string","description":"Id of the ledger entry; only where the finding is about one."},"endpoint":{"type":"string","description":"protocol://host:port, with @address and ?sni=name where they are set; absent when the finding is about an entry as a whole or about a certificate. Where it is about no entry, it may hold hostile text."},"sha256":{"type":"string","pattern":"^[0-9a-f]{64}$","description":"Over the DER of the certificate; only where the finding is about one."},"facts":{"type":"object","description":"What the text is made of. Dates, never days left. May hold hostile text: encode before showing."},"text":{"type":"string","description":"The finding in words, in the locale asked for; control characters made visible."}}};
const func4 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^[0-9a-f]{64}$", "u");

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
const _errs1 = errors;
let valid0 = false;
let passing0 = null;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.entry === undefined) && (missing0 = "entry")){
const err0 = {instancePath,schemaPath:"#/$defs/aboutEntry/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data.about !== undefined){
var valid2 = false;
const err1 = {instancePath:instancePath+"/about",schemaPath:"#/$defs/aboutEntry/properties/about/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
else {
var valid2 = true;
}
if(valid2){
if(data.sha256 !== undefined){
var valid2 = false;
const err2 = {instancePath:instancePath+"/sha256",schemaPath:"#/$defs/aboutEntry/properties/sha256/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
else {
var valid2 = true;
}
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/$defs/aboutEntry/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid0 = _errs2 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
var props0 = {};
props0.about = true;
props0.sha256 = true;
}
const _errs5 = errors;
const _errs6 = errors;
if(errors === _errs6){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if(((data.about === undefined) && (missing1 = "about")) || ((data.sha256 === undefined) && (missing1 = "sha256"))){
const err4 = {instancePath,schemaPath:"#/$defs/aboutCertificate/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
else {
if(data.about !== undefined){
const _errs8 = errors;
if("certificate" !== data.about){
const err5 = {instancePath:instancePath+"/about",schemaPath:"#/$defs/aboutCertificate/properties/about/const",keyword:"const",params:{allowedValue: "certificate"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var valid4 = _errs8 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.entry !== undefined){
var valid4 = false;
const err6 = {instancePath:instancePath+"/entry",schemaPath:"#/$defs/aboutCertificate/properties/entry/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
else {
var valid4 = true;
}
if(valid4){
if(data.endpoint !== undefined){
var valid4 = false;
const err7 = {instancePath:instancePath+"/endpoint",schemaPath:"#/$defs/aboutCertificate/properties/endpoint/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
else {
var valid4 = true;
}
}
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/$defs/aboutCertificate/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
if(props0 !== true){
props0 = props0 || {};
props0.about = true;
props0.entry = true;
props0.endpoint = true;
}
}
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if(((data.about === undefined) && (missing2 = "about")) || ((data.endpoint === undefined) && (missing2 = "endpoint"))){
const err9 = {instancePath,schemaPath:"#/$defs/aboutEndpoint/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
else {
if(data.about !== undefined){
const _errs12 = errors;
if("endpoint" !== data.about){
const err10 = {instancePath:instancePath+"/about",schemaPath:"#/$defs/aboutEndpoint/properties/about/const",keyword:"const",params:{allowedValue: "endpoint"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
var valid6 = _errs12 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data.entry !== undefined){
var valid6 = false;
const err11 = {instancePath:instancePath+"/entry",schemaPath:"#/$defs/aboutEndpoint/properties/entry/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
else {
var valid6 = true;
}
if(valid6){
if(data.sha256 !== undefined){
var valid6 = false;
const err12 = {instancePath:instancePath+"/sha256",schemaPath:"#/$defs/aboutEndpoint/properties/sha256/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
else {
var valid6 = true;
}
}
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/$defs/aboutEndpoint/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
var _valid0 = _errs9 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 2];
}
else {
if(_valid0){
valid0 = true;
passing0 = 2;
if(props0 !== true){
props0 = props0 || {};
props0.about = true;
props0.entry = true;
props0.sha256 = true;
}
}
}
}
if(!valid0){
const err14 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
validate21.errors = vErrors;
return false;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing3;
if((((((data.key === undefined) && (missing3 = "key")) || ((data.rule === undefined) && (missing3 = "rule"))) || ((data.severity === undefined) && (missing3 = "severity"))) || ((data.facts === undefined) && (missing3 = "facts"))) || ((data.text === undefined) && (missing3 = "text"))){
validate21.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
const _errs13 = errors;
for(const key0 in data){
if(!(func4.call(schema32.properties, key0))){
validate21.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs13 === errors){
if(data.key !== undefined){
const _errs14 = errors;
if(typeof data.key !== "string"){
validate21.errors = [{instancePath:instancePath+"/key",schemaPath:"#/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid7 = _errs14 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data.rule !== undefined){
let data9 = data.rule;
const _errs16 = errors;
if(!((((((((((((((((((((((((((((((((((((((((((((((((data9 === "expiry.near") || (data9 === "expiry.expired")) || (data9 === "expiry.not-yet-valid")) || (data9 === "drift.renewed")) || (data9 === "drift.regressed")) || (data9 === "drift.changed")) || (data9 === "drift.mixed")) || (data9 === "drift.subject")) || (data9 === "drift.names")) || (data9 === "drift.issuer")) || (data9 === "chain.incomplete")) || (data9 === "chain.untrusted")) || (data9 === "chain.ending")) || (data9 === "chain.self-signed")) || (data9 === "chain.order")) || (data9 === "hostname.mismatch")) || (data9 === "revocation.revoked")) || (data9 === "revocation.no-staple")) || (data9 === "revocation.unknown")) || (data9 === "crl.stale")) || (data9 === "policy.weak-key")) || (data9 === "policy.weak-signature")) || (data9 === "policy.lifetime")) || (data9 === "policy.protocol")) || (data9 === "policy.key-reuse")) || (data9 === "policy.subject")) || (data9 === "policy.no-san")) || (data9 === "policy.quantum")) || (data9 === "endpoint.unreachable")) || (data9 === "endpoint.no-tls")) || (data9 === "endpoint.handshake")) || (data9 === "endpoint.addresses")) || (data9 === "endpoint.maintenance-over")) || (data9 === "ledger.unfilled")) || (data9 === "ledger.unserved")) || (data9 === "ledger.unrecorded")) || (data9 === "duty.missing")) || (data9 === "duty.contract-missing")) || (data9 === "duty.overdue")) || (data9 === "duty.orphaned")) || (data9 === "handover.incomplete")) || (data9 === "handover.unconfirmed")) || (data9 === "handover.overdue")) || (data9 === "handover.outdated")) || (data9 === "system.undeclared")) || (data9 === "system.review-overdue")) || (data9 === "item.near")) || (data9 === "item.expired"))){
validate21.errors = [{instancePath:instancePath+"/rule",schemaPath:"#/properties/rule/enum",keyword:"enum",params:{allowedValues: schema32.properties.rule.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid7 = _errs16 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data.severity !== undefined){
let data10 = data.severity;
const _errs17 = errors;
if(!(((data10 === "info") || (data10 === "warning")) || (data10 === "error"))){
validate21.errors = [{instancePath:instancePath+"/severity",schemaPath:"#/properties/severity/enum",keyword:"enum",params:{allowedValues: schema32.properties.severity.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid7 = _errs17 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data.about !== undefined){
let data11 = data.about;
const _errs18 = errors;
if(!((data11 === "certificate") || (data11 === "endpoint"))){
validate21.errors = [{instancePath:instancePath+"/about",schemaPath:"#/properties/about/enum",keyword:"enum",params:{allowedValues: schema32.properties.about.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid7 = _errs18 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data.entry !== undefined){
const _errs19 = errors;
if(typeof data.entry !== "string"){
validate21.errors = [{instancePath:instancePath+"/entry",schemaPath:"#/properties/entry/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid7 = _errs19 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data.endpoint !== undefined){
const _errs21 = errors;
if(typeof data.endpoint !== "string"){
validate21.errors = [{instancePath:instancePath+"/endpoint",schemaPath:"#/properties/endpoint/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid7 = _errs21 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data.sha256 !== undefined){
let data14 = data.sha256;
const _errs23 = errors;
if(errors === _errs23){
if(typeof data14 === "string"){
if(!pattern4.test(data14)){
validate21.errors = [{instancePath:instancePath+"/sha256",schemaPath:"#/properties/sha256/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""}];
return false;
}
}
else {
validate21.errors = [{instancePath:instancePath+"/sha256",schemaPath:"#/properties/sha256/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid7 = _errs23 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data.facts !== undefined){
let data15 = data.facts;
const _errs25 = errors;
if(!(data15 && typeof data15 == "object" && !Array.isArray(data15))){
validate21.errors = [{instancePath:instancePath+"/facts",schemaPath:"#/properties/facts/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid7 = _errs25 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data.text !== undefined){
const _errs27 = errors;
if(typeof data.text !== "string"){
validate21.errors = [{instancePath:instancePath+"/text",schemaPath:"#/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid7 = _errs27 === errors;
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
else {
validate21.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


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
const _errs54 = errors;
if(!(validate21(data24[i0], {instancePath:instancePath+"/findings/" + i0,parentData:data24,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : validate21.errors.reduce((all, each) => (all.push(each), all), vErrors);
errors = vErrors.length;
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
if(data.notListed !== undefined){
let data26 = data.notListed;
const _errs55 = errors;
if(errors === _errs55){
if(Array.isArray(data26)){
if(data26.length < 1){
validate20.errors = [{instancePath:instancePath+"/notListed",schemaPath:"#/properties/notListed/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid6 = true;
const len1 = data26.length;
for(let i1=0; i1<len1; i1++){
let data27 = data26[i1];
const _errs57 = errors;
if(errors === _errs57){
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
let missing4;
if((((data27.rule === undefined) && (missing4 = "rule")) || ((data27.severity === undefined) && (missing4 = "severity"))) || ((data27.count === undefined) && (missing4 = "count"))){
validate20.errors = [{instancePath:instancePath+"/notListed/" + i1,schemaPath:"#/properties/notListed/items/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'"}];
return false;
}
else {
const _errs59 = errors;
for(const key4 in data27){
if(!(((key4 === "rule") || (key4 === "severity")) || (key4 === "count"))){
validate20.errors = [{instancePath:instancePath+"/notListed/" + i1,schemaPath:"#/properties/notListed/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs59 === errors){
if(data27.rule !== undefined){
let data28 = data27.rule;
const _errs60 = errors;
if(!((((((((((((((((((((((((((((((((((((((((((((((((data28 === "expiry.near") || (data28 === "expiry.expired")) || (data28 === "expiry.not-yet-valid")) || (data28 === "drift.renewed")) || (data28 === "drift.regressed")) || (data28 === "drift.changed")) || (data28 === "drift.mixed")) || (data28 === "drift.subject")) || (data28 === "drift.names")) || (data28 === "drift.issuer")) || (data28 === "chain.incomplete")) || (data28 === "chain.untrusted")) || (data28 === "chain.ending")) || (data28 === "chain.self-signed")) || (data28 === "chain.order")) || (data28 === "hostname.mismatch")) || (data28 === "revocation.revoked")) || (data28 === "revocation.no-staple")) || (data28 === "revocation.unknown")) || (data28 === "crl.stale")) || (data28 === "policy.weak-key")) || (data28 === "policy.weak-signature")) || (data28 === "policy.lifetime")) || (data28 === "policy.protocol")) || (data28 === "policy.key-reuse")) || (data28 === "policy.subject")) || (data28 === "policy.no-san")) || (data28 === "policy.quantum")) || (data28 === "endpoint.unreachable")) || (data28 === "endpoint.no-tls")) || (data28 === "endpoint.handshake")) || (data28 === "endpoint.addresses")) || (data28 === "endpoint.maintenance-over")) || (data28 === "ledger.unfilled")) || (data28 === "ledger.unserved")) || (data28 === "ledger.unrecorded")) || (data28 === "duty.missing")) || (data28 === "duty.contract-missing")) || (data28 === "duty.overdue")) || (data28 === "duty.orphaned")) || (data28 === "handover.incomplete")) || (data28 === "handover.unconfirmed")) || (data28 === "handover.overdue")) || (data28 === "handover.outdated")) || (data28 === "system.undeclared")) || (data28 === "system.review-overdue")) || (data28 === "item.near")) || (data28 === "item.expired"))){
validate20.errors = [{instancePath:instancePath+"/notListed/" + i1+"/rule",schemaPath:"#/$defs/finding/properties/rule/enum",keyword:"enum",params:{allowedValues: schema36.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid7 = _errs60 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data27.severity !== undefined){
let data29 = data27.severity;
const _errs62 = errors;
if(!(((data29 === "info") || (data29 === "warning")) || (data29 === "error"))){
validate20.errors = [{instancePath:instancePath+"/notListed/" + i1+"/severity",schemaPath:"#/properties/notListed/items/properties/severity/enum",keyword:"enum",params:{allowedValues: schema31.properties.notListed.items.properties.severity.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid7 = _errs62 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data27.count !== undefined){
let data30 = data27.count;
const _errs63 = errors;
if(!(((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30))) && (isFinite(data30)))){
validate20.errors = [{instancePath:instancePath+"/notListed/" + i1+"/count",schemaPath:"#/properties/notListed/items/properties/count/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs63){
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 < 1 || isNaN(data30)){
validate20.errors = [{instancePath:instancePath+"/notListed/" + i1+"/count",schemaPath:"#/properties/notListed/items/properties/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid7 = _errs63 === errors;
}
else {
var valid7 = true;
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/notListed/" + i1,schemaPath:"#/properties/notListed/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid6 = _errs57 === errors;
if(!valid6){
break;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/notListed",schemaPath:"#/properties/notListed/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs55 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.acknowledged !== undefined){
let data31 = data.acknowledged;
const _errs65 = errors;
if(errors === _errs65){
if(Array.isArray(data31)){
var valid9 = true;
const len2 = data31.length;
for(let i2=0; i2<len2; i2++){
let data32 = data31[i2];
const _errs67 = errors;
if(!(validate21(data32, {instancePath:instancePath+"/acknowledged/" + i2,parentData:data31,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : validate21.errors.reduce((all, each) => (all.push(each), all), vErrors);
errors = vErrors.length;
}
if(errors === _errs67){
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
let missing5;
if((data32.entry === undefined) && (missing5 = "entry")){
validate20.errors = [{instancePath:instancePath+"/acknowledged/" + i2,schemaPath:"#/properties/acknowledged/items/required",keyword:"required",params:{missingProperty: missing5},message:"must have required property '"+missing5+"'"}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/acknowledged/" + i2,schemaPath:"#/properties/acknowledged/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid9 = _errs67 === errors;
if(!valid9){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/acknowledged",schemaPath:"#/properties/acknowledged/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs65 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.updates !== undefined){
let data33 = data.updates;
const _errs69 = errors;
if(errors === _errs69){
if(Array.isArray(data33)){
var valid10 = true;
const len3 = data33.length;
for(let i3=0; i3<len3; i3++){
let data34 = data33[i3];
const _errs71 = errors;
const _errs72 = errors;
if(errors === _errs72){
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
let missing6;
if((((data34.entry === undefined) && (missing6 = "entry")) || ((data34.kind === undefined) && (missing6 = "kind"))) || ((data34.certificate === undefined) && (missing6 = "certificate"))){
validate20.errors = [{instancePath:instancePath+"/updates/" + i3,schemaPath:"#/$defs/update/required",keyword:"required",params:{missingProperty: missing6},message:"must have required property '"+missing6+"'"}];
return false;
}
else {
const _errs74 = errors;
for(const key5 in data34){
if(!((((((key5 === "entry") || (key5 === "keyType")) || (key5 === "kind")) || (key5 === "certificate")) || (key5 === "leftOut")) || (key5 === "verdict"))){
validate20.errors = [{instancePath:instancePath+"/updates/" + i3,schemaPath:"#/$defs/update/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs74 === errors){
if(data34.entry !== undefined){
const _errs75 = errors;
if(typeof data34.entry !== "string"){
validate20.errors = [{instancePath:instancePath+"/updates/" + i3+"/entry",schemaPath:"#/$defs/update/properties/entry/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid12 = _errs75 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data34.keyType !== undefined){
let data36 = data34.keyType;
const _errs77 = errors;
if(!((data36 === "rsa") || (data36 === "ecdsa"))){
validate20.errors = [{instancePath:instancePath+"/updates/" + i3+"/keyType",schemaPath:"#/$defs/update/properties/keyType/enum",keyword:"enum",params:{allowedValues: schema37.properties.keyType.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid12 = _errs77 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data34.kind !== undefined){
let data37 = data34.kind;
const _errs78 = errors;
if(!((data37 === "first-record") || (data37 === "renewed"))){
validate20.errors = [{instancePath:instancePath+"/updates/" + i3+"/kind",schemaPath:"#/$defs/update/properties/kind/enum",keyword:"enum",params:{allowedValues: schema37.properties.kind.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid12 = _errs78 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data34.certificate !== undefined){
let data38 = data34.certificate;
const _errs79 = errors;
if(errors === _errs79){
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
let missing7;
if((data38.sha256 === undefined) && (missing7 = "sha256")){
validate20.errors = [{instancePath:instancePath+"/updates/" + i3+"/certificate",schemaPath:"#/$defs/update/properties/certificate/required",keyword:"required",params:{missingProperty: missing7},message:"must have required property '"+missing7+"'"}];
return false;
}
else {
const _errs81 = errors;
for(const key6 in data38){
if(!((((((((key6 === "subject") || (key6 === "names")) || (key6 === "issuer")) || (key6 === "authority")) || (key6 === "serial")) || (key6 === "sha256")) || (key6 === "notBefore")) || (key6 === "notAfter"))){
validate20.errors = [{instancePath:instancePath+"/updates/" + i3+"/certificate",schemaPath:"#/$defs/update/properties/certificate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs81 === errors){
if(data38.subject !== undefined){
let data39 = data38.subject;
const _errs82 = errors;
if(errors === _errs82){
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
const _errs84 = errors;
for(const key7 in data39){
if(!(((key7 === "commonName") || (key7 === "organization")) || (key7 === "country"))){
validate20.errors = [{instancePath:instancePath+"/updates/" + i3+"/certificate/subject",schemaPath:"#/$defs/update/properties/certificate/properties/subject/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs84 === errors){
if(data39.commonName !== undefined){
const _errs85 = errors;
if(typeof data39.commonName !== "string"){
validate20.errors = [{instancePath:instancePath+"/updates/" + i3+"/certificate/subject/commonName",schemaPath:"#/$defs/update/properties/certificate/properties/subject/properties/commonName/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid14 = _errs85 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data39.organization !== undefined){
const _errs87 = errors;
if(typeof data39.organization !== "string"){
validate20.errors = [{instancePath:instancePath+"/updates/" + i3+"/certificate/subject/organization",schemaPath:"#/$defs/update/properties/certificate/properties/subject/properties/organization/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid14 = _errs87 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data39.country !== undefined){
const _errs89 = errors;
if(typeof data39.country !== "string"){
validate20.errors = [{instancePath:instancePath+"/updates/" + i3+"/certificate/subject/country",schemaPath:"#/$defs/update/properties/certificate/properties/subject/properties/country/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid14 = _errs89 === errors;
}
else {
var valid14 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/updates/" + i3+"/certificate/subject",schemaPath:"#/$defs/update/properties/certificate/properties/subject/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid13 = _errs82 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data38.names !== undefined){
let data43 = data38.names;
const _errs91 = errors;
if(errors === _errs91){
if(Array.isArray(data43)){
var valid15 = true;
const len4 = data43.length;
for(let i4=0; i4<len4; i4++){
const _errs93 = errors;
if(typeof data43[i4] !== "string"){
validate20.errors = [{instancePath:instancePath+"/updates/" + i3+"/certificate/names/" + i4,schemaPath:"#/$defs/update/properties/certificate/properties/names/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid15 = _errs93 === errors;
if(!valid15){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/updates/" + i3+"/certificate/names",schemaPath:"#/$defs/update/properties/certificate/properties/names/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid13 = _errs91 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data38.issuer !== undefined){
const _errs95 = errors;
if(typeof data38.issuer !== "string"){
validate20.errors = [{instancePath:instancePath+"/updates/" + i3+"/certificate/issuer",schemaPath:"#/$defs/update/properties/certificate/properties/issuer/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid13 = _errs95 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data38.authority !== undefined){
let data46 = data38.authority;
const _errs97 = errors;
if(errors === _errs97){
if(data46 && typeof data46 == "object" && !Array.isArray(data46)){
let missing8;
if(((data46.organization === undefined) && (missing8 = "organization")) || ((data46.anchor === undefined) && (missing8 = "anchor"))){
validate20.errors = [{instancePath:instancePath+"/updates/" + i3+"/certificate/authority",schemaPath:"#/$defs/update/properties/certificate/properties/authority/required",keyword:"required",params:{missingProperty: missing8},message:"must have required property '"+missing8+"'"}];
return false;
}
else {
const _errs99 = errors;
for(const key8 in data46){
if(!((key8 === "organization") || (key8 === "anchor"))){
validate20.errors = [{instancePath:instancePath+"/updates/" + i3+"/certificate/authority",schemaPath:"#/$defs/update/properties/certificate/properties/authority/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs99 === errors){
if(data46.organization !== undefined){
const _errs100 = errors;
if(typeof data46.organization !== "string"){
validate20.errors = [{instancePath:instancePath+"/updates/" + i3+"/certificate/authority/organization",schemaPath:"#/$defs/update/properties/certificate/properties/authority/properties/organization/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid16 = _errs100 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data46.anchor !== undefined){
const _errs102 = errors;
if(typeof data46.anchor !== "string"){
validate20.errors = [{instancePath:instancePath+"/updates/" + i3+"/certificate/authority/anchor",schemaPath:"#/$defs/update/properties/certificate/properties/authority/properties/anchor/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid16 = _errs102 === errors;
}
else {
var valid16 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/updates/" + i3+"/certificate/authority",schemaPath:"#/$defs/update/properties/certificate/properties/authority/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid13 = _errs97 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data38.serial !== undefined){
const _errs104 = errors;
if(typeof data38.serial !== "string"){
validate20.errors = [{instancePath:instancePath+"/updates/" + i3+"/certificate/serial",schemaPath:"#/$defs/update/properties/certificate/properties/serial/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid13 = _errs104 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data38.sha256 !== undefined){
let data50 = data38.sha256;
const _errs106 = errors;
if(errors === _errs106){
if(typeof data50 === "string"){
if(!pattern4.test(data50)){
validate20.errors = [{instancePath:instancePath+"/updates/" + i3+"/certificate/sha256",schemaPath:"#/$defs/update/properties/certificate/properties/sha256/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/updates/" + i3+"/certificate/sha256",schemaPath:"#/$defs/update/properties/certificate/properties/sha256/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid13 = _errs106 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data38.notBefore !== undefined){
let data51 = data38.notBefore;
const _errs108 = errors;
if(errors === _errs108){
if(errors === _errs108){
if(typeof data51 === "string"){
if(!(formats0.validate(data51))){
validate20.errors = [{instancePath:instancePath+"/updates/" + i3+"/certificate/notBefore",schemaPath:"#/$defs/update/properties/certificate/properties/notBefore/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/updates/" + i3+"/certificate/notBefore",schemaPath:"#/$defs/update/properties/certificate/properties/notBefore/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid13 = _errs108 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data38.notAfter !== undefined){
let data52 = data38.notAfter;
const _errs110 = errors;
if(errors === _errs110){
if(errors === _errs110){
if(typeof data52 === "string"){
if(!(formats0.validate(data52))){
validate20.errors = [{instancePath:instancePath+"/updates/" + i3+"/certificate/notAfter",schemaPath:"#/$defs/update/properties/certificate/properties/notAfter/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/updates/" + i3+"/certificate/notAfter",schemaPath:"#/$defs/update/properties/certificate/properties/notAfter/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid13 = _errs110 === errors;
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
}
}
else {
validate20.errors = [{instancePath:instancePath+"/updates/" + i3+"/certificate",schemaPath:"#/$defs/update/properties/certificate/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid12 = _errs79 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data34.leftOut !== undefined){
let data53 = data34.leftOut;
const _errs112 = errors;
if(errors === _errs112){
if(Array.isArray(data53)){
if(data53.length < 1){
validate20.errors = [{instancePath:instancePath+"/updates/" + i3+"/leftOut",schemaPath:"#/$defs/update/properties/leftOut/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid17 = true;
const len5 = data53.length;
for(let i5=0; i5<len5; i5++){
const _errs114 = errors;
if(typeof data53[i5] !== "string"){
validate20.errors = [{instancePath:instancePath+"/updates/" + i3+"/leftOut/" + i5,schemaPath:"#/$defs/update/properties/leftOut/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid17 = _errs114 === errors;
if(!valid17){
break;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/updates/" + i3+"/leftOut",schemaPath:"#/$defs/update/properties/leftOut/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid12 = _errs112 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data34.verdict !== undefined){
let data55 = data34.verdict;
const _errs116 = errors;
if(errors === _errs116){
if(data55 && typeof data55 == "object" && !Array.isArray(data55)){
let missing9;
if(((data55.path === undefined) && (missing9 = "path")) || ((data55.hostname === undefined) && (missing9 = "hostname"))){
validate20.errors = [{instancePath:instancePath+"/updates/" + i3+"/verdict",schemaPath:"#/$defs/update/properties/verdict/required",keyword:"required",params:{missingProperty: missing9},message:"must have required property '"+missing9+"'"}];
return false;
}
else {
const _errs118 = errors;
for(const key9 in data55){
if(!((((key9 === "path") || (key9 === "hostname")) || (key9 === "revoked")) || (key9 === "dates"))){
validate20.errors = [{instancePath:instancePath+"/updates/" + i3+"/verdict",schemaPath:"#/$defs/update/properties/verdict/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs118 === errors){
if(data55.path !== undefined){
let data56 = data55.path;
const _errs119 = errors;
if(!(((((data56 === "trusted") || (data56 === "self-signed")) || (data56 === "unanchored")) || (data56 === "untrusted")) || (data56 === "invalid"))){
validate20.errors = [{instancePath:instancePath+"/updates/" + i3+"/verdict/path",schemaPath:"#/$defs/update/properties/verdict/properties/path/enum",keyword:"enum",params:{allowedValues: schema37.properties.verdict.properties.path.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid18 = _errs119 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data55.hostname !== undefined){
let data57 = data55.hostname;
const _errs120 = errors;
if(!(((data57 === "match") || (data57 === "mismatch")) || (data57 === "unchecked"))){
validate20.errors = [{instancePath:instancePath+"/updates/" + i3+"/verdict/hostname",schemaPath:"#/$defs/update/properties/verdict/properties/hostname/enum",keyword:"enum",params:{allowedValues: schema37.properties.verdict.properties.hostname.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid18 = _errs120 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data55.revoked !== undefined){
const _errs121 = errors;
if(true !== data55.revoked){
validate20.errors = [{instancePath:instancePath+"/updates/" + i3+"/verdict/revoked",schemaPath:"#/$defs/update/properties/verdict/properties/revoked/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid18 = _errs121 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data55.dates !== undefined){
let data59 = data55.dates;
const _errs122 = errors;
if(!(((data59 === "expired") || (data59 === "not-yet-valid")) || (data59 === "never-valid"))){
validate20.errors = [{instancePath:instancePath+"/updates/" + i3+"/verdict/dates",schemaPath:"#/$defs/update/properties/verdict/properties/dates/enum",keyword:"enum",params:{allowedValues: schema37.properties.verdict.properties.dates.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid18 = _errs122 === errors;
}
else {
var valid18 = true;
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/updates/" + i3+"/verdict",schemaPath:"#/$defs/update/properties/verdict/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid12 = _errs116 === errors;
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
else {
validate20.errors = [{instancePath:instancePath+"/updates/" + i3,schemaPath:"#/$defs/update/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid10 = _errs71 === errors;
if(!valid10){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/updates",schemaPath:"#/properties/updates/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs69 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.unknown !== undefined){
let data60 = data.unknown;
const _errs123 = errors;
if(errors === _errs123){
if(Array.isArray(data60)){
var valid19 = true;
const len6 = data60.length;
for(let i6=0; i6<len6; i6++){
const _errs125 = errors;
if(typeof data60[i6] !== "string"){
validate20.errors = [{instancePath:instancePath+"/unknown/" + i6,schemaPath:"#/properties/unknown/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid19 = _errs125 === errors;
if(!valid19){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/unknown",schemaPath:"#/properties/unknown/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs123 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.unsure !== undefined){
let data62 = data.unsure;
const _errs127 = errors;
if(errors === _errs127){
if(Array.isArray(data62)){
var valid20 = true;
const len7 = data62.length;
for(let i7=0; i7<len7; i7++){
let data63 = data62[i7];
const _errs129 = errors;
const _errs131 = errors;
let valid21 = false;
let passing0 = null;
const _errs132 = errors;
const _errs133 = errors;
if(errors === _errs133){
if(data63 && typeof data63 == "object" && !Array.isArray(data63)){
let missing10;
if((data63.entry === undefined) && (missing10 = "entry")){
const err0 = {instancePath:instancePath+"/unsure/" + i7,schemaPath:"#/$defs/aboutEntry/required",keyword:"required",params:{missingProperty: missing10},message:"must have required property '"+missing10+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data63.about !== undefined){
var valid23 = false;
const err1 = {instancePath:instancePath+"/unsure/" + i7+"/about",schemaPath:"#/$defs/aboutEntry/properties/about/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
else {
var valid23 = true;
}
if(valid23){
if(data63.sha256 !== undefined){
var valid23 = false;
const err2 = {instancePath:instancePath+"/unsure/" + i7+"/sha256",schemaPath:"#/$defs/aboutEntry/properties/sha256/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
else {
var valid23 = true;
}
}
}
}
else {
const err3 = {instancePath:instancePath+"/unsure/" + i7,schemaPath:"#/$defs/aboutEntry/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid0 = _errs132 === errors;
if(_valid0){
valid21 = true;
passing0 = 0;
var props0 = {};
props0.about = true;
props0.sha256 = true;
}
const _errs135 = errors;
const _errs136 = errors;
if(errors === _errs136){
if(data63 && typeof data63 == "object" && !Array.isArray(data63)){
let missing11;
if(((data63.about === undefined) && (missing11 = "about")) || ((data63.sha256 === undefined) && (missing11 = "sha256"))){
const err4 = {instancePath:instancePath+"/unsure/" + i7,schemaPath:"#/$defs/aboutCertificate/required",keyword:"required",params:{missingProperty: missing11},message:"must have required property '"+missing11+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
else {
if(data63.about !== undefined){
const _errs138 = errors;
if("certificate" !== data63.about){
const err5 = {instancePath:instancePath+"/unsure/" + i7+"/about",schemaPath:"#/$defs/aboutCertificate/properties/about/const",keyword:"const",params:{allowedValue: "certificate"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var valid25 = _errs138 === errors;
}
else {
var valid25 = true;
}
if(valid25){
if(data63.entry !== undefined){
var valid25 = false;
const err6 = {instancePath:instancePath+"/unsure/" + i7+"/entry",schemaPath:"#/$defs/aboutCertificate/properties/entry/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
else {
var valid25 = true;
}
if(valid25){
if(data63.endpoint !== undefined){
var valid25 = false;
const err7 = {instancePath:instancePath+"/unsure/" + i7+"/endpoint",schemaPath:"#/$defs/aboutCertificate/properties/endpoint/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
else {
var valid25 = true;
}
}
}
}
}
else {
const err8 = {instancePath:instancePath+"/unsure/" + i7,schemaPath:"#/$defs/aboutCertificate/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
var _valid0 = _errs135 === errors;
if(_valid0 && valid21){
valid21 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid21 = true;
passing0 = 1;
if(props0 !== true){
props0 = props0 || {};
props0.about = true;
props0.entry = true;
props0.endpoint = true;
}
}
const _errs139 = errors;
const _errs140 = errors;
if(errors === _errs140){
if(data63 && typeof data63 == "object" && !Array.isArray(data63)){
let missing12;
if(((data63.about === undefined) && (missing12 = "about")) || ((data63.endpoint === undefined) && (missing12 = "endpoint"))){
const err9 = {instancePath:instancePath+"/unsure/" + i7,schemaPath:"#/$defs/aboutEndpoint/required",keyword:"required",params:{missingProperty: missing12},message:"must have required property '"+missing12+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
else {
if(data63.about !== undefined){
const _errs142 = errors;
if("endpoint" !== data63.about){
const err10 = {instancePath:instancePath+"/unsure/" + i7+"/about",schemaPath:"#/$defs/aboutEndpoint/properties/about/const",keyword:"const",params:{allowedValue: "endpoint"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
var valid27 = _errs142 === errors;
}
else {
var valid27 = true;
}
if(valid27){
if(data63.entry !== undefined){
var valid27 = false;
const err11 = {instancePath:instancePath+"/unsure/" + i7+"/entry",schemaPath:"#/$defs/aboutEndpoint/properties/entry/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
else {
var valid27 = true;
}
if(valid27){
if(data63.sha256 !== undefined){
var valid27 = false;
const err12 = {instancePath:instancePath+"/unsure/" + i7+"/sha256",schemaPath:"#/$defs/aboutEndpoint/properties/sha256/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
else {
var valid27 = true;
}
}
}
}
}
else {
const err13 = {instancePath:instancePath+"/unsure/" + i7,schemaPath:"#/$defs/aboutEndpoint/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
var _valid0 = _errs139 === errors;
if(_valid0 && valid21){
valid21 = false;
passing0 = [passing0, 2];
}
else {
if(_valid0){
valid21 = true;
passing0 = 2;
if(props0 !== true){
props0 = props0 || {};
props0.about = true;
props0.entry = true;
props0.sha256 = true;
}
}
const _errs143 = errors;
const _errs144 = errors;
if(errors === _errs144){
if(data63 && typeof data63 == "object" && !Array.isArray(data63)){
let missing13;
if((data63.about === undefined) && (missing13 = "about")){
const err14 = {instancePath:instancePath+"/unsure/" + i7,schemaPath:"#/$defs/aboutFleet/required",keyword:"required",params:{missingProperty: missing13},message:"must have required property '"+missing13+"'"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
else {
if(data63.about !== undefined){
const _errs146 = errors;
if("fleet" !== data63.about){
const err15 = {instancePath:instancePath+"/unsure/" + i7+"/about",schemaPath:"#/$defs/aboutFleet/properties/about/const",keyword:"const",params:{allowedValue: "fleet"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
var valid29 = _errs146 === errors;
}
else {
var valid29 = true;
}
if(valid29){
if(data63.entry !== undefined){
var valid29 = false;
const err16 = {instancePath:instancePath+"/unsure/" + i7+"/entry",schemaPath:"#/$defs/aboutFleet/properties/entry/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
else {
var valid29 = true;
}
if(valid29){
if(data63.endpoint !== undefined){
var valid29 = false;
const err17 = {instancePath:instancePath+"/unsure/" + i7+"/endpoint",schemaPath:"#/$defs/aboutFleet/properties/endpoint/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
else {
var valid29 = true;
}
if(valid29){
if(data63.sha256 !== undefined){
var valid29 = false;
const err18 = {instancePath:instancePath+"/unsure/" + i7+"/sha256",schemaPath:"#/$defs/aboutFleet/properties/sha256/false schema",keyword:"false schema",params:{},message:"boolean schema is false"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
else {
var valid29 = true;
}
}
}
}
}
}
else {
const err19 = {instancePath:instancePath+"/unsure/" + i7,schemaPath:"#/$defs/aboutFleet/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
var _valid0 = _errs143 === errors;
if(_valid0 && valid21){
valid21 = false;
passing0 = [passing0, 3];
}
else {
if(_valid0){
valid21 = true;
passing0 = 3;
if(props0 !== true){
props0 = props0 || {};
props0.about = true;
props0.entry = true;
props0.endpoint = true;
props0.sha256 = true;
}
}
}
}
}
if(!valid21){
const err20 = {instancePath:instancePath+"/unsure/" + i7,schemaPath:"#/properties/unsure/items/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
validate20.errors = vErrors;
return false;
}
else {
errors = _errs131;
if(vErrors !== null){
if(_errs131){
vErrors.length = _errs131;
}
else {
vErrors = null;
}
}
}
if(errors === _errs129){
if(data63 && typeof data63 == "object" && !Array.isArray(data63)){
let missing14;
if((data63.rule === undefined) && (missing14 = "rule")){
validate20.errors = [{instancePath:instancePath+"/unsure/" + i7,schemaPath:"#/properties/unsure/items/required",keyword:"required",params:{missingProperty: missing14},message:"must have required property '"+missing14+"'"}];
return false;
}
else {
const _errs147 = errors;
for(const key10 in data63){
if(!(((((key10 === "about") || (key10 === "entry")) || (key10 === "endpoint")) || (key10 === "sha256")) || (key10 === "rule"))){
validate20.errors = [{instancePath:instancePath+"/unsure/" + i7,schemaPath:"#/properties/unsure/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs147 === errors){
if(data63.about !== undefined){
let data76 = data63.about;
const _errs148 = errors;
if(!(((data76 === "certificate") || (data76 === "endpoint")) || (data76 === "fleet"))){
validate20.errors = [{instancePath:instancePath+"/unsure/" + i7+"/about",schemaPath:"#/properties/unsure/items/properties/about/enum",keyword:"enum",params:{allowedValues: schema31.properties.unsure.items.properties.about.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid30 = _errs148 === errors;
}
else {
var valid30 = true;
}
if(valid30){
if(data63.entry !== undefined){
const _errs149 = errors;
if(typeof data63.entry !== "string"){
validate20.errors = [{instancePath:instancePath+"/unsure/" + i7+"/entry",schemaPath:"#/properties/unsure/items/properties/entry/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid30 = _errs149 === errors;
}
else {
var valid30 = true;
}
if(valid30){
if(data63.endpoint !== undefined){
const _errs151 = errors;
if(typeof data63.endpoint !== "string"){
validate20.errors = [{instancePath:instancePath+"/unsure/" + i7+"/endpoint",schemaPath:"#/properties/unsure/items/properties/endpoint/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid30 = _errs151 === errors;
}
else {
var valid30 = true;
}
if(valid30){
if(data63.sha256 !== undefined){
let data79 = data63.sha256;
const _errs153 = errors;
if(errors === _errs153){
if(typeof data79 === "string"){
if(!pattern4.test(data79)){
validate20.errors = [{instancePath:instancePath+"/unsure/" + i7+"/sha256",schemaPath:"#/properties/unsure/items/properties/sha256/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/unsure/" + i7+"/sha256",schemaPath:"#/properties/unsure/items/properties/sha256/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid30 = _errs153 === errors;
}
else {
var valid30 = true;
}
if(valid30){
if(data63.rule !== undefined){
let data80 = data63.rule;
const _errs155 = errors;
if(!((((((((((((((((((((((((((((((((((((((((((((((((data80 === "expiry.near") || (data80 === "expiry.expired")) || (data80 === "expiry.not-yet-valid")) || (data80 === "drift.renewed")) || (data80 === "drift.regressed")) || (data80 === "drift.changed")) || (data80 === "drift.mixed")) || (data80 === "drift.subject")) || (data80 === "drift.names")) || (data80 === "drift.issuer")) || (data80 === "chain.incomplete")) || (data80 === "chain.untrusted")) || (data80 === "chain.ending")) || (data80 === "chain.self-signed")) || (data80 === "chain.order")) || (data80 === "hostname.mismatch")) || (data80 === "revocation.revoked")) || (data80 === "revocation.no-staple")) || (data80 === "revocation.unknown")) || (data80 === "crl.stale")) || (data80 === "policy.weak-key")) || (data80 === "policy.weak-signature")) || (data80 === "policy.lifetime")) || (data80 === "policy.protocol")) || (data80 === "policy.key-reuse")) || (data80 === "policy.subject")) || (data80 === "policy.no-san")) || (data80 === "policy.quantum")) || (data80 === "endpoint.unreachable")) || (data80 === "endpoint.no-tls")) || (data80 === "endpoint.handshake")) || (data80 === "endpoint.addresses")) || (data80 === "endpoint.maintenance-over")) || (data80 === "ledger.unfilled")) || (data80 === "ledger.unserved")) || (data80 === "ledger.unrecorded")) || (data80 === "duty.missing")) || (data80 === "duty.contract-missing")) || (data80 === "duty.overdue")) || (data80 === "duty.orphaned")) || (data80 === "handover.incomplete")) || (data80 === "handover.unconfirmed")) || (data80 === "handover.overdue")) || (data80 === "handover.outdated")) || (data80 === "system.undeclared")) || (data80 === "system.review-overdue")) || (data80 === "item.near")) || (data80 === "item.expired"))){
validate20.errors = [{instancePath:instancePath+"/unsure/" + i7+"/rule",schemaPath:"#/$defs/finding/properties/rule/enum",keyword:"enum",params:{allowedValues: schema36.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid30 = _errs155 === errors;
}
else {
var valid30 = true;
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/unsure/" + i7,schemaPath:"#/properties/unsure/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid20 = _errs129 === errors;
if(!valid20){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/unsure",schemaPath:"#/properties/unsure/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs127 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.failing !== undefined){
let data81 = data.failing;
const _errs157 = errors;
if(errors === _errs157){
if(Array.isArray(data81)){
var valid32 = true;
const len8 = data81.length;
for(let i8=0; i8<len8; i8++){
let data82 = data81[i8];
const _errs159 = errors;
if(errors === _errs159){
if(data82 && typeof data82 == "object" && !Array.isArray(data82)){
let missing15;
if((((((((data82.entry === undefined) && (missing15 = "entry")) || ((data82.endpoint === undefined) && (missing15 = "endpoint"))) || ((data82.outcome === undefined) && (missing15 = "outcome"))) || ((data82.code === undefined) && (missing15 = "code"))) || ((data82.step === undefined) && (missing15 = "step"))) || ((data82.failures === undefined) && (missing15 = "failures"))) || ((data82.after === undefined) && (missing15 = "after"))){
validate20.errors = [{instancePath:instancePath+"/failing/" + i8,schemaPath:"#/properties/failing/items/required",keyword:"required",params:{missingProperty: missing15},message:"must have required property '"+missing15+"'"}];
return false;
}
else {
const _errs161 = errors;
for(const key11 in data82){
if(!(((((((key11 === "entry") || (key11 === "endpoint")) || (key11 === "outcome")) || (key11 === "code")) || (key11 === "step")) || (key11 === "failures")) || (key11 === "after"))){
validate20.errors = [{instancePath:instancePath+"/failing/" + i8,schemaPath:"#/properties/failing/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs161 === errors){
if(data82.entry !== undefined){
const _errs162 = errors;
if(typeof data82.entry !== "string"){
validate20.errors = [{instancePath:instancePath+"/failing/" + i8+"/entry",schemaPath:"#/properties/failing/items/properties/entry/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid33 = _errs162 === errors;
}
else {
var valid33 = true;
}
if(valid33){
if(data82.endpoint !== undefined){
const _errs164 = errors;
if(typeof data82.endpoint !== "string"){
validate20.errors = [{instancePath:instancePath+"/failing/" + i8+"/endpoint",schemaPath:"#/properties/failing/items/properties/endpoint/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid33 = _errs164 === errors;
}
else {
var valid33 = true;
}
if(valid33){
if(data82.outcome !== undefined){
let data85 = data82.outcome;
const _errs166 = errors;
if(!(((data85 === "unreachable") || (data85 === "protocol-failed")) || (data85 === "handshake-failed"))){
validate20.errors = [{instancePath:instancePath+"/failing/" + i8+"/outcome",schemaPath:"#/properties/failing/items/properties/outcome/enum",keyword:"enum",params:{allowedValues: schema31.properties.failing.items.properties.outcome.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid33 = _errs166 === errors;
}
else {
var valid33 = true;
}
if(valid33){
if(data82.code !== undefined){
const _errs167 = errors;
if(typeof data82.code !== "string"){
validate20.errors = [{instancePath:instancePath+"/failing/" + i8+"/code",schemaPath:"#/properties/failing/items/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid33 = _errs167 === errors;
}
else {
var valid33 = true;
}
if(valid33){
if(data82.step !== undefined){
let data87 = data82.step;
const _errs169 = errors;
if(!((((data87 === "resolve") || (data87 === "connect")) || (data87 === "starttls")) || (data87 === "handshake"))){
validate20.errors = [{instancePath:instancePath+"/failing/" + i8+"/step",schemaPath:"#/properties/failing/items/properties/step/enum",keyword:"enum",params:{allowedValues: schema31.properties.failing.items.properties.step.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid33 = _errs169 === errors;
}
else {
var valid33 = true;
}
if(valid33){
if(data82.failures !== undefined){
let data88 = data82.failures;
const _errs170 = errors;
if(!(((typeof data88 == "number") && (!(data88 % 1) && !isNaN(data88))) && (isFinite(data88)))){
validate20.errors = [{instancePath:instancePath+"/failing/" + i8+"/failures",schemaPath:"#/properties/failing/items/properties/failures/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs170){
if((typeof data88 == "number") && (isFinite(data88))){
if(data88 < 0 || isNaN(data88)){
validate20.errors = [{instancePath:instancePath+"/failing/" + i8+"/failures",schemaPath:"#/properties/failing/items/properties/failures/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid33 = _errs170 === errors;
}
else {
var valid33 = true;
}
if(valid33){
if(data82.after !== undefined){
let data89 = data82.after;
const _errs172 = errors;
if(!(((typeof data89 == "number") && (!(data89 % 1) && !isNaN(data89))) && (isFinite(data89)))){
validate20.errors = [{instancePath:instancePath+"/failing/" + i8+"/after",schemaPath:"#/properties/failing/items/properties/after/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs172){
if((typeof data89 == "number") && (isFinite(data89))){
if(data89 < 1 || isNaN(data89)){
validate20.errors = [{instancePath:instancePath+"/failing/" + i8+"/after",schemaPath:"#/properties/failing/items/properties/after/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid33 = _errs172 === errors;
}
else {
var valid33 = true;
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
validate20.errors = [{instancePath:instancePath+"/failing/" + i8,schemaPath:"#/properties/failing/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid32 = _errs159 === errors;
if(!valid32){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/failing",schemaPath:"#/properties/failing/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs157 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.darkness !== undefined){
let data90 = data.darkness;
const _errs174 = errors;
if(errors === _errs174){
if(data90 && typeof data90 == "object" && !Array.isArray(data90)){
let missing16;
if(((data90.previouslyServed === undefined) && (missing16 = "previouslyServed")) || ((data90.dark === undefined) && (missing16 = "dark"))){
validate20.errors = [{instancePath:instancePath+"/darkness",schemaPath:"#/properties/darkness/required",keyword:"required",params:{missingProperty: missing16},message:"must have required property '"+missing16+"'"}];
return false;
}
else {
const _errs176 = errors;
for(const key12 in data90){
if(!((key12 === "previouslyServed") || (key12 === "dark"))){
validate20.errors = [{instancePath:instancePath+"/darkness",schemaPath:"#/properties/darkness/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs176 === errors){
if(data90.previouslyServed !== undefined){
let data91 = data90.previouslyServed;
const _errs177 = errors;
if(!(((typeof data91 == "number") && (!(data91 % 1) && !isNaN(data91))) && (isFinite(data91)))){
validate20.errors = [{instancePath:instancePath+"/darkness/previouslyServed",schemaPath:"#/properties/darkness/properties/previouslyServed/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs177){
if((typeof data91 == "number") && (isFinite(data91))){
if(data91 < 0 || isNaN(data91)){
validate20.errors = [{instancePath:instancePath+"/darkness/previouslyServed",schemaPath:"#/properties/darkness/properties/previouslyServed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid34 = _errs177 === errors;
}
else {
var valid34 = true;
}
if(valid34){
if(data90.dark !== undefined){
let data92 = data90.dark;
const _errs179 = errors;
if(errors === _errs179){
if(Array.isArray(data92)){
var valid35 = true;
const len9 = data92.length;
for(let i9=0; i9<len9; i9++){
const _errs181 = errors;
if(typeof data92[i9] !== "string"){
validate20.errors = [{instancePath:instancePath+"/darkness/dark/" + i9,schemaPath:"#/properties/darkness/properties/dark/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid35 = _errs181 === errors;
if(!valid35){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/darkness/dark",schemaPath:"#/properties/darkness/properties/dark/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid34 = _errs179 === errors;
}
else {
var valid34 = true;
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
var valid0 = _errs174 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.withdrawn !== undefined){
let data94 = data.withdrawn;
const _errs183 = errors;
if(errors === _errs183){
if(data94 && typeof data94 == "object" && !Array.isArray(data94)){
let missing17;
if(((data94.known === undefined) && (missing17 = "known")) || ((data94.entries === undefined) && (missing17 = "entries"))){
validate20.errors = [{instancePath:instancePath+"/withdrawn",schemaPath:"#/properties/withdrawn/required",keyword:"required",params:{missingProperty: missing17},message:"must have required property '"+missing17+"'"}];
return false;
}
else {
const _errs185 = errors;
for(const key13 in data94){
if(!((key13 === "known") || (key13 === "entries"))){
validate20.errors = [{instancePath:instancePath+"/withdrawn",schemaPath:"#/properties/withdrawn/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs185 === errors){
if(data94.known !== undefined){
let data95 = data94.known;
const _errs186 = errors;
if(!(((typeof data95 == "number") && (!(data95 % 1) && !isNaN(data95))) && (isFinite(data95)))){
validate20.errors = [{instancePath:instancePath+"/withdrawn/known",schemaPath:"#/properties/withdrawn/properties/known/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs186){
if((typeof data95 == "number") && (isFinite(data95))){
if(data95 < 0 || isNaN(data95)){
validate20.errors = [{instancePath:instancePath+"/withdrawn/known",schemaPath:"#/properties/withdrawn/properties/known/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid36 = _errs186 === errors;
}
else {
var valid36 = true;
}
if(valid36){
if(data94.entries !== undefined){
let data96 = data94.entries;
const _errs188 = errors;
if(errors === _errs188){
if(Array.isArray(data96)){
var valid37 = true;
const len10 = data96.length;
for(let i10=0; i10<len10; i10++){
const _errs190 = errors;
if(typeof data96[i10] !== "string"){
validate20.errors = [{instancePath:instancePath+"/withdrawn/entries/" + i10,schemaPath:"#/properties/withdrawn/properties/entries/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid37 = _errs190 === errors;
if(!valid37){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/withdrawn/entries",schemaPath:"#/properties/withdrawn/properties/entries/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid36 = _errs188 === errors;
}
else {
var valid36 = true;
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
var valid0 = _errs183 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.clock !== undefined){
let data98 = data.clock;
const _errs192 = errors;
if(errors === _errs192){
if(data98 && typeof data98 == "object" && !Array.isArray(data98)){
let missing18;
if((data98.remembered === undefined) && (missing18 = "remembered")){
validate20.errors = [{instancePath:instancePath+"/clock",schemaPath:"#/properties/clock/required",keyword:"required",params:{missingProperty: missing18},message:"must have required property '"+missing18+"'"}];
return false;
}
else {
const _errs194 = errors;
for(const key14 in data98){
if(!(key14 === "remembered")){
validate20.errors = [{instancePath:instancePath+"/clock",schemaPath:"#/properties/clock/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs194 === errors){
if(data98.remembered !== undefined){
let data99 = data98.remembered;
const _errs195 = errors;
if(errors === _errs195){
if(errors === _errs195){
if(typeof data99 === "string"){
if(!(formats0.validate(data99))){
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
var valid0 = _errs192 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.served !== undefined){
let data100 = data.served;
const _errs197 = errors;
if(errors === _errs197){
if(Array.isArray(data100)){
var valid39 = true;
const len11 = data100.length;
for(let i11=0; i11<len11; i11++){
let data101 = data100[i11];
const _errs199 = errors;
if(errors === _errs199){
if(data101 && typeof data101 == "object" && !Array.isArray(data101)){
let missing19;
if((((data101.entry === undefined) && (missing19 = "entry")) || ((data101.endpoint === undefined) && (missing19 = "endpoint"))) || ((data101.sha256 === undefined) && (missing19 = "sha256"))){
validate20.errors = [{instancePath:instancePath+"/served/" + i11,schemaPath:"#/properties/served/items/required",keyword:"required",params:{missingProperty: missing19},message:"must have required property '"+missing19+"'"}];
return false;
}
else {
const _errs201 = errors;
for(const key15 in data101){
if(!((((key15 === "entry") || (key15 === "endpoint")) || (key15 === "sha256")) || (key15 === "notAfter"))){
validate20.errors = [{instancePath:instancePath+"/served/" + i11,schemaPath:"#/properties/served/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs201 === errors){
if(data101.entry !== undefined){
const _errs202 = errors;
if(typeof data101.entry !== "string"){
validate20.errors = [{instancePath:instancePath+"/served/" + i11+"/entry",schemaPath:"#/properties/served/items/properties/entry/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid40 = _errs202 === errors;
}
else {
var valid40 = true;
}
if(valid40){
if(data101.endpoint !== undefined){
const _errs204 = errors;
if(typeof data101.endpoint !== "string"){
validate20.errors = [{instancePath:instancePath+"/served/" + i11+"/endpoint",schemaPath:"#/properties/served/items/properties/endpoint/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid40 = _errs204 === errors;
}
else {
var valid40 = true;
}
if(valid40){
if(data101.sha256 !== undefined){
let data104 = data101.sha256;
const _errs206 = errors;
if(errors === _errs206){
if(typeof data104 === "string"){
if(!pattern4.test(data104)){
validate20.errors = [{instancePath:instancePath+"/served/" + i11+"/sha256",schemaPath:"#/properties/served/items/properties/sha256/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/served/" + i11+"/sha256",schemaPath:"#/properties/served/items/properties/sha256/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid40 = _errs206 === errors;
}
else {
var valid40 = true;
}
if(valid40){
if(data101.notAfter !== undefined){
let data105 = data101.notAfter;
const _errs208 = errors;
if(errors === _errs208){
if(errors === _errs208){
if(typeof data105 === "string"){
if(!(formats0.validate(data105))){
validate20.errors = [{instancePath:instancePath+"/served/" + i11+"/notAfter",schemaPath:"#/properties/served/items/properties/notAfter/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/served/" + i11+"/notAfter",schemaPath:"#/properties/served/items/properties/notAfter/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid40 = _errs208 === errors;
}
else {
var valid40 = true;
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/served/" + i11,schemaPath:"#/properties/served/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid39 = _errs199 === errors;
if(!valid39){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/served",schemaPath:"#/properties/served/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs197 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.vantages !== undefined){
let data106 = data.vantages;
const _errs210 = errors;
if(errors === _errs210){
if(Array.isArray(data106)){
var valid41 = true;
const len12 = data106.length;
for(let i12=0; i12<len12; i12++){
let data107 = data106[i12];
const _errs212 = errors;
if(errors === _errs212){
if(data107 && typeof data107 == "object" && !Array.isArray(data107)){
const _errs214 = errors;
for(const key16 in data107){
if(!((key16 === "site") || (key16 === "runner"))){
validate20.errors = [{instancePath:instancePath+"/vantages/" + i12,schemaPath:"#/properties/vantages/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs214 === errors){
if(data107.site !== undefined){
const _errs215 = errors;
if(typeof data107.site !== "string"){
validate20.errors = [{instancePath:instancePath+"/vantages/" + i12+"/site",schemaPath:"#/properties/vantages/items/properties/site/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid42 = _errs215 === errors;
}
else {
var valid42 = true;
}
if(valid42){
if(data107.runner !== undefined){
const _errs217 = errors;
if(typeof data107.runner !== "string"){
validate20.errors = [{instancePath:instancePath+"/vantages/" + i12+"/runner",schemaPath:"#/properties/vantages/items/properties/runner/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid42 = _errs217 === errors;
}
else {
var valid42 = true;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/vantages/" + i12,schemaPath:"#/properties/vantages/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid41 = _errs212 === errors;
if(!valid41){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/vantages",schemaPath:"#/properties/vantages/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs210 === errors;
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
else {
validate20.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":{"schemaVersion":true,"generatedAt":true,"summary":true,"findings":true,"notListed":true,"acknowledged":true,"updates":true,"unknown":true,"unsure":true,"failing":true,"darkness":true,"withdrawn":true,"clock":true,"served":true,"vantages":true},"dynamicProps":false,"dynamicItems":false};
