using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Risk.Api.Json;
using Risk.Api.Problems;

namespace Risk.Api.Endpoints.Callbacks;

/// <summary>A form that Twilio posted: its signature is good.</summary>
internal sealed class TwilioForm(IReadOnlyDictionary<string, StringValues> fields)
{
    private const int MaxBytes = 64 * 1024;
    private const string FormType = "application/x-www-form-urlencoded";

    /// <summary>The value of a field; empty when it was not sent.</summary>
    public string this[string name] => fields.GetValueOrDefault(name).ToString();

    public static async ValueTask<TwilioForm?> BindAsync(HttpContext context)
    {
        TwilioCallbacks twilio = context.RequestServices.GetRequiredService<ApiSettings>().Twilio
            ?? throw new RequestException(StatusCodes.Status404NotFound, "Twilio is not set up here.", []);
        IReadOnlyDictionary<string, StringValues> fields = await ReadAsync(context.Request);
        string url = $"{twilio.PublicUrl}".TrimEnd('/') + context.Request.Path + context.Request.QueryString;
        return TwilioSignature.IsGood(
                context.Request.Headers[TwilioSignature.Header].ToString(), url, fields, twilio.AuthToken)
            ? new(fields)
            : throw new RequestException(
                StatusCodes.Status403Forbidden, $"{TwilioSignature.Header} is not Twilio's for {url}.", []);
    }

    private static async Task<IReadOnlyDictionary<string, StringValues>> ReadAsync(HttpRequest request)
    {
        if (request.ContentType?.StartsWith(FormType, StringComparison.OrdinalIgnoreCase) != true)
            throw new RequestException(
                StatusCodes.Status415UnsupportedMediaType, $"Twilio sends {FormType}.", []);
        byte[] body = await RequestBytes.ReadAsync(request, MaxBytes);
        try
        {
            return await new FormReader(new MemoryStream(body)).ReadFormAsync();
        }
        catch (InvalidDataException fault)
        {
            throw new RequestException(fault.Message, fault);
        }
    }
}
