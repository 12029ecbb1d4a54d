-- Walks through the addresses in BENCH_PATHS from anywhere, one request each, all prepared beforehand.
local requests, at = {}, 0
function init(args)
  local headers = { ["Accept-Encoding"] = os.getenv("BENCH_ENCODING") }
  for path in io.lines(os.getenv("BENCH_PATHS")) do
    requests[#requests + 1] = wrk.format("GET", path, headers)
  end
  math.randomseed(os.time())
  at = math.random(#requests)
end
function request()
  at = at % #requests + 1
  return requests[at]
end
