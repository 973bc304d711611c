using Risk.Api.Json;
using Risk.Api.Requests;

namespace Risk.Api.Endpoints.MarketData;

/// <summary>Reads prices from CSV: <c>at,symbol,price</c>, with or without that heading.</summary>
internal static class PriceCsv
{
    public static TickBatch Read(ReadOnlySpan<byte> text, Rejections rejections)
    {
        TickBatch batch = new();
        SymbolTable symbols = new();
        CsvRows rows = new(text);
        while (rows.MoveNext())
        {
            if (rows.Line > 1 || !rows.Row.StartsWith("at,"u8))
                ReadRow(rows.Row, rows.Line, symbols, batch, rejections);
        }
        return batch;
    }

    private static void ReadRow(
        ReadOnlySpan<byte> row, int line, SymbolTable symbols, TickBatch batch, Rejections rejections)
    {
        if (!CsvRows.TrySplit(row, out var at, out var symbol, out var price))
        {
            rejections.Add(new(null, RejectReasons.Malformed, line));
            return;
        }
        SymbolTable.Entry entry = symbols.Get(symbol);
        if (!IsoTime.TryParse(at, out DateTimeOffset instant))
            rejections.Add(new(entry.Symbol, RejectReasons.BadTime, line));
        else if (!WireDecimal.TryParse(price, out decimal value))
            rejections.Add(new(entry.Symbol, RejectReasons.BadPrice, line));
        else
            batch.Add(entry, value, instant, line);
    }
}
