using Risk.Api.Json;
using Risk.Api.OpenApi;
using Risk.Api.Problems;
using Risk.Api.Security;

namespace Risk.Api.Endpoints.Silences;

internal static class InhibitionEndpoints
{
    public static void MapInhibitions(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder all = api.MapGroup("/risk/inhibitions").WithTags("Silences");
        all.MapGet("", ListAsync).Needs(Role.Viewer)
            .Answers<ListResponse<InhibitionFields>>("The rules by which an open alert holds back others, by id.");
        all.MapPut("/{id}", PutAsync).NeedsForAll(Role.Admin).Answers<InhibitionFields>(
            "While an alert that fits the source is open, nobody is told of alerts that fit the target, agree with " +
            "it in the fields named by same and are of no higher severity. For alerts that open from now on.");
        all.MapDelete("/{id}", DeleteAsync).NeedsForAll(Role.Admin)
            .AnswersNothing("Removes the rule; what it held back is told.", 404);
    }

    private static async Task<IResult> ListAsync(IClusterClient cluster) =>
        new Page<InhibitionRule>(await cluster.Inhibitions().List(), null).ToResult(InhibitionFields.From);

    private static async Task<IResult> PutAsync(string id, Body<InhibitionRequest> body, IClusterClient cluster) =>
        (await cluster.Inhibitions().Put(body.Value.ToContract(id))).ToResult(InhibitionFields.From);

    private static async Task<IResult> DeleteAsync(string id, IClusterClient cluster) =>
        (await cluster.Inhibitions().Delete(id)).ToDeleted();
}
