using Microsoft.Extensions.Logging;
using Risk.Grains.Failpoints;
using Risk.Grains.Prices;
using Risk.Grains.Records;
using Risk.Grains.Settings;
using Risk.Grains.Wakeups;

namespace Risk.Grains.Portfolios;

/// <summary>What every portfolio grain of a silo shares.</summary>
public sealed record PortfolioServices(
    IPriceBoard Board,
    ICloseHistory History,
    IRecords Records,
    IRecordQueries Queries,
    IWakeups Wakeups,
    IFailpoints Failpoints,
    GrainSettings Settings,
    TimeProvider Clock,
    ILogger<PortfolioGrain> Log);
