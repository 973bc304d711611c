namespace Risk.Prices;

/// <summary>What becomes of a tick.</summary>
public enum TickVerdict
{
    Accepted,

    /// <summary>The symbol is not written as symbols are.</summary>
    BadSymbol,

    /// <summary>Zero or negative.</summary>
    NotPositive,

    /// <summary>Made before the last accepted one.</summary>
    OutOfOrder,

    /// <summary>Dated more than a day ahead: it would shut out every later tick.</summary>
    InFuture,

    /// <summary>Too far from the last price: in quarantine until others confirm it.</summary>
    Jump,
}
