using Orleans.Embedded.Calls;

namespace Orleans.Embedded.Turns;

/// <summary>Requests linked through themselves: adding and removing allocates nothing.</summary>
internal struct RequestList
{
    private Request? last;

    public Request? First { get; private set; }

    public int Count { get; private set; }

    public void Add(Request request) => InsertBefore(null, request);

    /// <param name="next">The request to go before; null for the end.</param>
    /// <param name="request">A request that is in no list.</param>
    public void InsertBefore(Request? next, Request request)
    {
        var previous = next is null ? last : next.Previous;
        request.Next = next;
        request.Previous = previous;
        if (previous is null)
            First = request;
        else
            previous.Next = request;
        if (next is null)
            last = request;
        else
            next.Previous = request;
        Count++;
    }

    public void Remove(Request request)
    {
        if (request.Previous is null)
            First = request.Next;
        else
            request.Previous.Next = request.Next;
        if (request.Next is null)
            last = request.Previous;
        else
            request.Next.Previous = request.Previous;
        request.Next = request.Previous = null;
        Count--;
    }

    public readonly List<Request> ToList()
    {
        var requests = new List<Request>(Count);
        for (var request = First; request is not null; request = request.Next)
            requests.Add(request);
        return requests;
    }

    /// <summary>Empties the list.</summary>
    public List<Request> TakeAll()
    {
        var requests = ToList();
        foreach (var request in requests)
            Remove(request);
        return requests;
    }
}
