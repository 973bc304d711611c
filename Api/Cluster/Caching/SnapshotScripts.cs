namespace Risk.Api.Cluster.Caching;

/// <summary>What Redis runs. The one key is the epoch's; the snapshots' keys begin with it and its value.</summary>
internal static class SnapshotScripts
{
    /// <summary>Arguments: ids. Answers the body of each, or nil.</summary>
    public const string Get = """
        local epoch = redis.call('GET', KEYS[1]) or '0'
        local found = {}
        for i, id in ipairs(ARGV) do
          found[i] = redis.call('HGET', KEYS[1] .. ':' .. epoch .. ':' .. id, 'body')
        end
        return found
        """;

    /// <summary>Arguments: milliseconds to live; then of each snapshot its id, sequence, time and body.</summary>
    /// <remarks>Only a higher sequence replaces one; after a removal, only what was computed later.</remarks>
    public const string Put = """
        local epoch = redis.call('GET', KEYS[1]) or '0'
        for i = 2, #ARGV, 4 do
          local key = KEYS[1] .. ':' .. epoch .. ':' .. ARGV[i]
          local kept = redis.call('HMGET', key, 'sequence', 'gone')
          local older = kept[1] and tonumber(ARGV[i + 1]) <= tonumber(kept[1])
          local gone = kept[2] and tonumber(ARGV[i + 2]) <= tonumber(kept[2])
          if not older and not gone then
            redis.call('DEL', key)
            redis.call('HSET', key, 'sequence', ARGV[i + 1], 'body', ARGV[i + 3])
            redis.call('PEXPIRE', key, ARGV[1])
          end
        end
        return 1
        """;

    /// <summary>Arguments: milliseconds to live, id, and the time up to which a snapshot is of what is gone.</summary>
    public const string Remove = """
        local epoch = redis.call('GET', KEYS[1]) or '0'
        local key = KEYS[1] .. ':' .. epoch .. ':' .. ARGV[2]
        redis.call('DEL', key)
        redis.call('HSET', key, 'gone', ARGV[3])
        redis.call('PEXPIRE', key, ARGV[1])
        return 1
        """;

    /// <summary>What was kept before is never found again, and ends by itself.</summary>
    public const string Clear = "return redis.call('INCR', KEYS[1])";
}
