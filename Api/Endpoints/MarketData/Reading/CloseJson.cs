namespace Risk.Api.Endpoints.MarketData;

/// <summary>Reads closes from JSON.</summary>
internal static class CloseJson
{
    public static List<DailyClose> Read(ClosesRequest request, Rejections rejections)
    {
        List<DailyClose> closes = [];
        for (int i = 0; i < request.Closes.Count; i++)
        {
            CloseFields close = request.Closes[i];
            if (CloseRules.Fault(close.Symbol, close.Close) is { } reason)
                rejections.Add(new(null, i, close.Symbol, reason));
            else
                closes.Add(new(close.Date, close.Symbol, close.Close));
        }
        return closes;
    }
}
