using Risk.Silo.Settings;
using StackExchange.Redis;

namespace Risk.Silo.Cluster.Redis;

/// <summary>How to reach Redis.</summary>
public static class RedisOptions
{
    private const int StandardPort = 6379;

    /// <summary>Connects when it can: a Redis that is away stops nothing.</summary>
    /// <param name="settings">With a URL like <c>redis[s]://[user[:password]@]host[:port][/database]</c>.</param>
    public static ConfigurationOptions Of(RedisSettings settings)
    {
        Uri url = settings.Url ?? throw new ArgumentException("REDIS_URL is not set.", nameof(settings));
        string[] user = [.. url.UserInfo.Split(':', 2).Select(Uri.UnescapeDataString)];
        return new ConfigurationOptions
        {
            EndPoints = { { url.Host, url.Port > 0 ? url.Port : StandardPort } },
            Ssl = url.Scheme == "rediss",
            User = user[0].Length > 0 ? user[0] : null,
            Password = settings.Password ?? (user.Length > 1 ? user[1] : null),
            DefaultDatabase = int.TryParse(url.AbsolutePath.Trim('/'), out int database) ? database : null,
            AbortOnConnectFail = false,
        };
    }
}
