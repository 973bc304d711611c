namespace Risk.Api.Problems;

/// <summary>A request that cannot be read. Thrown while binding only; answers of grains are outcomes.</summary>
public sealed class RequestException : Exception
{
    public RequestException(int status, string detail, ImmutableArray<FieldError> errors)
        : base(detail)
    {
        Status = status;
        Errors = errors;
    }

    public RequestException()
        : this("The request cannot be read.")
    {
    }

    public RequestException(string message)
        : this(StatusCodes.Status400BadRequest, message, [])
    {
    }

    public RequestException(string message, Exception inner)
        : base(message, inner)
    {
        Status = StatusCodes.Status400BadRequest;
        Errors = [];
    }

    public int Status { get; }

    public ImmutableArray<FieldError> Errors { get; }

    public static RequestException Malformed(string detail) => new(detail);

    public static RequestException Invalid(params ImmutableArray<FieldError> errors) =>
        new(StatusCodes.Status400BadRequest, string.Join(" ", errors.Select(e => e.Message)), errors);
}
