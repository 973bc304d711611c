namespace Risk.Metrics;

/// <summary>How the tail of the scenarios is estimated. Setting <c>var_method</c>.</summary>
public enum VarMethod
{
    /// <summary>Type-7 quantile of the scenarios as they were.</summary>
    Historical,

    /// <summary>The next worse scenario itself instead of the interpolated quantile.</summary>
    OrderStatistic,

    /// <summary>Scenarios rescaled to today's volatility (EWMA 0.94).</summary>
    Filtered,

    /// <summary>Normal with mean zero.</summary>
    Parametric,

    /// <summary>Normal bent by skewness and kurtosis.</summary>
    CornishFisher,
}
