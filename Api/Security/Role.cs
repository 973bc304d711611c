namespace Risk.Api.Security;

/// <summary>What a caller may do; each role may do what those before it may.</summary>
public enum Role
{
    /// <summary>Reads.</summary>
    Viewer,

    /// <summary>Changes portfolios, limits, alerts and market data.</summary>
    RiskManager,

    /// <summary>Changes who is told: escalation policies.</summary>
    Admin,
}
