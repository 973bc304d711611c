using System.IO.Pipelines;
using Risk.Api.Problems;

namespace Risk.Api.Json;

/// <summary>Reads a body whole, up to the limit.</summary>
internal static class RequestBytes
{
    /// <exception cref="BadHttpRequestException">Too long (413), too slow (408), or broken off.</exception>
    public static async ValueTask<byte[]> ReadAsync(HttpRequest request, int maxBytes = ApiSettings.MaxBodyBytes)
    {
        if (request.Headers.ContentEncoding.Count > 0)
            throw new RequestException(
                StatusCodes.Status415UnsupportedMediaType, "A compressed body is not taken: send it without.", []);
        Check(request.ContentLength ?? 0, maxBytes);
        PipeReader reader = request.BodyReader;
        while (true)
        {
            ReadResult result = await reader.ReadAsync(request.HttpContext.RequestAborted);
            Check(result.Buffer.Length, maxBytes);
            if (result.IsCompleted)
            {
                byte[] bytes = System.Buffers.BuffersExtensions.ToArray(result.Buffer);
                reader.AdvanceTo(result.Buffer.End);
                return bytes;
            }
            reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }
    }

    private static void Check(long length, int maxBytes)
    {
        if (length > maxBytes)
            throw maxBytes == ApiSettings.MaxBodyBytes
                ? new BadHttpRequestException("too long", StatusCodes.Status413PayloadTooLarge)
                : new RequestException(
                    StatusCodes.Status413PayloadTooLarge, $"The body is longer than {maxBytes} bytes.", []);
    }
}
