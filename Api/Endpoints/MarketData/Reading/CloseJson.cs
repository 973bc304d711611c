namespace Risk.Api.Endpoints.MarketData;

/// <summary>Reads closes from JSON.</summary>
internal static class CloseJson
{
    public static List<DailyClose> Read(ClosesRequest request, DateOnly today, Rejections rejections)
    {
        List<DailyClose> closes = [];
        for (int i = 0; i < request.Closes.Count; i++)
        {
            CloseFields row = request.Closes[i];
            DailyClose close = new(row.Date, row.Symbol, row.Close);
            if (CloseRules.Fault(close, today) is { } reason)
                rejections.Add(new(close.Symbol, reason, Index: i));
            else
                closes.Add(close);
        }
        return closes;
    }
}
