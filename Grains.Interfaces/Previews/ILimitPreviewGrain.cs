namespace Risk.Contracts;

/// <summary>Plays a limit that is not set over recorded values. Stateless worker; key: the portfolio's id.</summary>
[Alias("risk.ILimitPreviewGrain")]
public interface ILimitPreviewGrain : IGrainWithStringKey
{
    /// <summary>Judges each recorded value by the rules that run live; nothing is stored, nobody is told.</summary>
    /// <param name="from">Null: from the first recorded value.</param>
    /// <param name="to">Nothing at or after it; null: up to the last.</param>
    [Alias("preview"), ResponseTimeout("00:02:00")]
    Task<Outcome<LimitPreview>> Preview(ThresholdDefinition limit, DateTimeOffset? from, DateTimeOffset? to);
}
