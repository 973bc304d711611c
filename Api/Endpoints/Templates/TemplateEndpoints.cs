using Risk.Api.Json;
using Risk.Api.OpenApi;
using Risk.Api.Problems;
using Risk.Api.Requests;
using Risk.Api.Security;

namespace Risk.Api.Endpoints.Templates;

internal static class TemplateEndpoints
{
    public static void MapTemplates(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder all = api.MapGroup("/risk/threshold-templates").WithTags("Limits");
        all.MapGet("", ListAsync).Needs(Role.Viewer).Answers<ListResponse<TemplateResponse>>("All templates, by id.");
        all.MapPost("", CreateAsync).NeedsForAll(Role.RiskManager)
            .Answers<TemplateResponse>(StatusCodes.Status201Created, "Makes a template of limits.");
        all.MapGet("/{id}", GetAsync).Needs(Role.Viewer).Answers<TemplateResponse>("One template.", 404);
        all.MapPut("/{id}", PutAsync).NeedsForAll(Role.RiskManager)
            .Answers<TemplateResponse>("Makes or changes a template; limits that came from it stay.");
        all.MapDelete("/{id}", DeleteAsync).NeedsForAll(Role.RiskManager)
            .AnswersNothing("Removes a template; limits that came from it stay.", 404);
        all.MapPost("/{id}/apply", ApplyAsync).Needs(Role.RiskManager)
            .TakesOneOf("dry_run", ["true", "false"], "true: nothing is stored, the answer is what it would be.")
            .Answers<ApplyResponse>("Puts its limits on portfolios, and says what became of each.", 404);
    }

    private static async Task<IResult> ListAsync(IClusterClient cluster) =>
        new Page<ThresholdTemplate>(await cluster.Templates().List(), null).ToResult(TemplateResponse.From);

    private static async Task<IResult> CreateAsync(Body<TemplateRequest> body, IClusterClient cluster) =>
        (await cluster.Templates().Create(body.Value.ToContract(body.Value.IdOrNew)))
            .ToResult(TemplateResponse.From, StatusCodes.Status201Created);

    private static async Task<IResult> GetAsync(string id, IClusterClient cluster) =>
        await cluster.Templates().Get(id) is { } template
            ? Endpoints.Answers.Ok(TemplateResponse.From(template))
            : ProblemResult.NotFound("threshold template", id);

    private static async Task<IResult> PutAsync(string id, Body<TemplateRequest> body, IClusterClient cluster)
    {
        if (body.Value.Id is { } given && given != id)
            throw RequestException.Invalid(
                new FieldError("id", $"id is {Shown.Quoted(given)}; allowed is the path's, {id}."));
        return (await cluster.Templates().Put(body.Value.ToContract(id))).ToResult(TemplateResponse.From);
    }

    private static async Task<IResult> DeleteAsync(string id, IClusterClient cluster) =>
        (await cluster.Templates().Delete(id)).ToDeleted();

    private static async Task<IResult> ApplyAsync(
        string id,
        QueryFields query,
        Body<ApplyRequest> body,
        TemplateApplication application,
        IClusterClient cluster,
        HttpContext http)
    {
        bool isDryRun = query.Flag("dry_run");
        query.Check();
        TemplateApplication.Check(body.Value);
        return await cluster.Templates().Get(id) is { } template
            ? Endpoints.Answers.Ok(await application.RunAsync(template, body.Value, isDryRun, http))
            : ProblemResult.NotFound("threshold template", id);
    }
}
