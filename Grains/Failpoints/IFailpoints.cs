namespace Risk.Grains.Failpoints;

/// <summary>Named places where a test can stop or kill the process. Off outside Development.</summary>
public interface IFailpoints
{
    /// <summary>Does nothing unless the place was named in <c>RISK_FAILPOINTS</c>.</summary>
    ValueTask HitAsync(string name);
}
