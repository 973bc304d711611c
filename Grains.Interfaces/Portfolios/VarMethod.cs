namespace Risk.Contracts;

/// <summary>How value at risk and expected shortfall are estimated.</summary>
[GenerateSerializer, Alias("risk.var-method")]
public enum VarMethod
{
    /// <summary>Type-7 quantile of the scenarios as they were.</summary>
    Historical = 0,

    /// <summary>The next worse scenario itself instead of the interpolated quantile.</summary>
    OrderStatistic = 1,

    /// <summary>Scenarios rescaled to today's volatility (EWMA 0.94).</summary>
    Filtered = 2,

    /// <summary>Normal with mean zero.</summary>
    Parametric = 3,

    /// <summary>Normal bent by skewness and kurtosis.</summary>
    CornishFisher = 4,
}

/// <summary>A method for one portfolio, or none of its own.</summary>
[GenerateSerializer, Alias("risk.var-method-choice")]
public enum VarMethodChoice
{
    Historical = 0,
    OrderStatistic = 1,
    Filtered = 2,
    Parametric = 3,
    CornishFisher = 4,

    /// <summary>The service's <c>VAR_METHOD</c>.</summary>
    Default = 5,
}
