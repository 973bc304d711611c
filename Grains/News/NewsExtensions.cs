using Risk.Contracts;

namespace Risk.Grains.News;

/// <summary>Finds the news grain of a portfolio.</summary>
internal static class NewsExtensions
{
    public static INewsGrain NewsOf(this IGrainFactory grains, string portfolioId) =>
        grains.GetGrain<INewsGrain>(GrainKeys.News(portfolioId));
}
