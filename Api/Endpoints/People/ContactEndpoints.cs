using Risk.Api.Json;
using Risk.Api.OpenApi;
using Risk.Api.Problems;
using Risk.Api.Security;

namespace Risk.Api.Endpoints.People;

internal static class ContactEndpoints
{
    public static void MapContacts(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder all = api.MapGroup("/contacts").WithTags("People");
        all.MapGet("", ListAsync).Needs(Role.RiskManager)
            .Answers<ListResponse<ContactResponse>>("All contacts, by id.");
        all.MapGet("/{id}", GetAsync).Needs(Role.RiskManager).Answers<ContactResponse>("One contact.", 404);
        all.MapPut("/{id}", PutAsync).NeedsForAll(Role.Admin)
            .Answers<ContactResponse>("Creates or replaces the contact; steps that run from now on go by it.");
        all.MapDelete("/{id}", DeleteAsync).NeedsForAll(Role.Admin).AnswersNothing("Removes the contact.", 404);
    }

    private static async Task<IResult> ListAsync(HttpContext http, IClusterClient cluster) =>
        new Page<Contact>((await cluster.People().Book()).Contacts, null)
            .ToResult(contact => ContactResponse.From(contact).SeenBy(http.User.Caller()));

    private static async Task<IResult> GetAsync(string id, HttpContext http, IClusterClient cluster) =>
        await cluster.People().Contact(id) is { } contact
            ? Endpoints.Answers.Ok(ContactResponse.From(contact).SeenBy(http.User.Caller()))
            : ProblemResult.NotFound("contact", id);

    private static async Task<IResult> PutAsync(string id, Body<ContactRequest> body, IClusterClient cluster) =>
        (await cluster.People().PutContact(body.Value.ToContract(id))).ToResult(ContactResponse.From);

    private static async Task<IResult> DeleteAsync(string id, IClusterClient cluster) =>
        (await cluster.People().DeleteContact(id)).ToDeleted();
}
