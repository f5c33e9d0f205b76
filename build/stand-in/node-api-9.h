/*
 * Lets better-sqlite3, written for Node-API 10, run on Node-API 9 (the
 * stand-in Electron). Version 10 only adds what it needs in one place: lasting
 * references to strings. Here a string is referred to inside a one-element
 * array instead. Force-included before the library's own sources.
 *
 * Compiling as NAPI_EXPERIMENTAL would allow such references too, but then
 * finalizers run inside the garbage collector, which aborts the process.
 */
#pragma once
#include <node_api.h>
#include <unordered_set>

namespace node_api_9 {

/* References that point at an array with the string in it. A reference belongs
   to the thread of its environment. */
inline std::unordered_set<napi_ref>& Boxed() {
  static thread_local std::unordered_set<napi_ref> boxed;
  return boxed;
}

inline napi_status CreateReference(napi_env env, napi_value value, uint32_t count, napi_ref* result) {
  napi_valuetype type;
  napi_status status = napi_typeof(env, value, &type);
  if (status != napi_ok) return status;
  if (type != napi_string) return napi_create_reference(env, value, count, result);
  napi_value box;
  status = napi_create_array_with_length(env, 1, &box);
  if (status == napi_ok) status = napi_set_element(env, box, 0, value);
  if (status == napi_ok) status = napi_create_reference(env, box, count, result);
  if (status == napi_ok) Boxed().insert(*result);
  return status;
}

inline napi_status GetReferenceValue(napi_env env, napi_ref ref, napi_value* result) {
  napi_status status = napi_get_reference_value(env, ref, result);
  if (status != napi_ok || *result == nullptr || Boxed().count(ref) == 0) return status;
  return napi_get_element(env, *result, 0, result);
}

inline napi_status DeleteReference(napi_env env, napi_ref ref) {
  Boxed().erase(ref);
  return napi_delete_reference(env, ref);
}

}  // namespace node_api_9

#define napi_create_reference node_api_9::CreateReference
#define napi_get_reference_value node_api_9::GetReferenceValue
#define napi_delete_reference node_api_9::DeleteReference
