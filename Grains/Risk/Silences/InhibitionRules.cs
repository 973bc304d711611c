using Risk.Escalations;

namespace Risk.Silences;

/// <summary>What two alerts have to have in common.</summary>
public enum SameField
{
    Portfolio,
    Metric,

    /// <summary>Of their portfolios; alerts without one have none in common.</summary>
    Desk,
}

/// <summary>An open alert that fits the source holds back those that fit the target, as Alertmanager has it.</summary>
/// <param name="Same">In which fields both agree; empty: in none.</param>
public sealed record Inhibition(string Id, Matchers Source, Matchers Target, ImmutableArray<SameField> Same);

/// <summary>Whether one alert holds another back.</summary>
public static class InhibitionRules
{
    /// <summary>Why the alert may not be told of while the other is open; null when it may.</summary>
    /// <remarks>Never by itself, by one that it holds back in turn, or by one of a lower severity.</remarks>
    public static Hold? HoldOn(Inhibition rule, AlertSubject alert, AlertSubject open) =>
        rule.Source.Fit(open)
        && rule.Target.Fit(alert)
        && !(rule.Source.Fit(alert) && rule.Target.Fit(open))
        && alert.AlertId != open.AlertId
        && open.Severity >= alert.Severity
        && rule.Same.All(field => Agree(field, alert, open))
            ? new($"alert {open.AlertId} of {open.PortfolioId} is open and tells of it ({rule.Id})", Until: null)
            : null;

    /// <summary>Says what is wrong with a rule before anything is stored; empty when it is good.</summary>
    public static ImmutableArray<FieldError> Validate(Inhibition rule) =>
    [
        .. Ids.IsValid(rule.Id) && !Ids.IsReserved(rule.Id)
            ? (ImmutableArray<FieldError>)[]
            : [new("id", $"id is '{rule.Id}'; allowed: {Ids.NewForm}.")],
        .. SilenceValidation.Validate(rule.Source, "source."),
        .. SilenceValidation.Validate(rule.Target, "target."),
    ];

    private static bool Agree(SameField field, AlertSubject alert, AlertSubject open) => field switch
    {
        SameField.Portfolio => alert.PortfolioId == open.PortfolioId,
        SameField.Metric => alert.MetricId == open.MetricId,
        _ => alert.Desk is not null && alert.Desk == open.Desk,
    };
}
