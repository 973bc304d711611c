namespace Risk.Api.Demo;

public static class DemoServices
{
    /// <summary>Portfolios, limits, a policy and a market that is made up as it goes.</summary>
    public static IServiceCollection AddDemo(this IServiceCollection services) =>
        services.AddHostedService<DemoService>();
}
