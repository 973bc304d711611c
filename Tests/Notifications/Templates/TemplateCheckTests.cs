using FsCheck;
using FsCheck.Fluent;
using Risk.Notifications;

namespace Risk.Tests.Notifications.Templates;

public sealed class TemplateCheckTests
{
    [Theory]
    [InlineData("")]
    [InlineData("no tags, { one brace }")]
    [InlineData("{{value}} {{ limit }} {{~metric~}}")]
    [InlineData("{{upper severity}} {{lower kind}}")]
    [InlineData("{{#if remark}}{{remark}}{{else}}none{{/if}}")]
    [InlineData("{{#unless code}}x{{/unless}}")]
    [InlineData("{{#if positions}}{{#each positions}}{{symbol}} {{amount}} {{share}} {{../currency}}{{/each}}{{/if}}")]
    [InlineData("{{! a comment with a {{brace }} {{!-- a long one with {{nothing}} in it --}}")]
    public void Of_WhatIsAllowed_FindsNothing(string template) => TemplateCheck.Of(template).ShouldBeEmpty();

    [Theory]
    [InlineData("{{valu}}", 1, 1, "'valu' is no variable")]
    [InlineData("ok\n  {{value}} {{vlaue}}", 2, 13, "'vlaue' is no variable")]
    [InlineData("{{{value}}}", 1, 1, "not escaped")]
    [InlineData("{{&value}}", 1, 1, "not escaped")]
    [InlineData("{{> other}}", 1, 1, "partials")]
    [InlineData("{{#with value}}{{/with}}", 1, 1, "no block")]
    [InlineData("{{lookup value 0}}", 1, 1, "no helper")]
    [InlineData("{{upper (lower value)}}", 1, 1, "no helper")]
    [InlineData("{{log value}}", 1, 1, "'log' is no helper")]
    [InlineData("{{value.length}}", 1, 1, "no variable")]
    [InlineData("{{this}}", 1, 1, "no variable")]
    [InlineData("{{../value}}", 1, 1, "no variable")]
    [InlineData("{{symbol}}", 1, 1, "'symbol' is no variable")]
    [InlineData("{{#each positions}}{{value}}{{/each}}", 1, 20, "no variable; allowed: symbol, amount, share")]
    [InlineData("{{#each value}}{{/each}}", 1, 1, "no list")]
    [InlineData("{{#if value}}", 1, 1, "{{#if}} has no {{/if}}")]
    [InlineData("{{#if value}}{{/unless}}", 1, 14, "'/unless' closes #if")]
    [InlineData("{{/if}}", 1, 1, "closes nothing")]
    [InlineData("{{else}}", 1, 1, "no block")]
    [InlineData("a {{value", 1, 3, "missing")]
    [InlineData("{{}}", 1, 1, "empty")]
    [InlineData("{{#if}}{{/if}}", 1, 1, "takes one variable")]
    public void Of_WhatIsNot_SaysWhereAndWhy(string template, int line, int column, string message)
    {
        TemplateFault fault = TemplateCheck.Of(template)[0];
        (fault.Line, fault.Column).ShouldBe((line, column));
        fault.Message.ShouldContain(message);
    }

    [Theory]
    [InlineData(8, true)]
    [InlineData(9, false)]
    public void Of_BlocksInBlocks_AreBounded(int depth, bool good) => TemplateCheck.Of(
        string.Concat(Enumerable.Repeat("{{#if value}}", depth)) + string.Concat(Enumerable.Repeat("{{/if}}", depth)))
        .IsEmpty.ShouldBe(good);

    [Fact]
    public void Of_AnyText_EndsAndPointsIntoIt() => Prop.ForAll(
        Gen.Elements(
            "{{", "}}", "{{{", "#if ", "/if", "each ", "value", "!", "--", "\n", " ", "else", "~", ">", "positions")
            .ListOf().Select(string.Concat).ToArbitrary(),
        template => TemplateCheck.Of(template).All(fault =>
            fault.Line >= 1 && fault.Line <= template.Split('\n').Length
            && template.Split('\n')[fault.Line - 1].Length >= fault.Column))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));
}
