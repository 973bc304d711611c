using System.Text;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Risk.Api.Hosting;
using Risk.Api.Security;

namespace Risk.Api.OpenApi;

/// <summary>The document of <c>/openapi/v1.json</c>, without a service that runs.</summary>
internal static class DocumentText
{
    /// <returns>JSON, indented.</returns>
    public static async Task<string> WriteAsync(CancellationToken cancellation)
    {
        await using WebApplication app = WebHost.Build(
            new ApiSettings(new TokenSettings(new byte[32])), "localhost", port: 0, AddNoGrains);
        // What the start would do: makes the mapped routes known to who describes them.
        app.UseEndpoints(_ => { });
        OpenApiDocument document = await app.Services
            .GetRequiredKeyedService<IOpenApiDocumentProvider>(Documentation.Name)
            .GetOpenApiDocumentAsync(cancellation);
        using MemoryStream text = new();
        await document.SerializeAsJsonAsync(text, OpenApiSpecVersion.OpenApi3_1, cancellation);
        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length) + "\n";
    }

    // Routes are told apart from bodies by the services that they name; none of them is made.
    private static void AddNoGrains(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<IClusterClient>(_ => throw NotRunning());
        builder.Services.AddSingleton<IGrainFactory>(_ => throw NotRunning());
    }

    private static InvalidOperationException NotRunning() => new("No grain runs while the interface is described.");
}
