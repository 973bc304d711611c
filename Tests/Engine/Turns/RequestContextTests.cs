using Risk.Tests.Engine.Probes;

namespace Risk.Tests.Engine.Turns;

/// <summary>What goes along with a call.</summary>
public sealed class RequestContextTests : EngineTest
{
    private IContextGrain Probe => Grain<IContextGrain>();

    [Fact]
    public async Task Value_SetByTheCaller_FlowsDown()
    {
        RequestContext.Set("k", "v");

        (await Probe.Value("k")).ShouldBe("v");
        (await Probe.ValueOf("other", "k")).ShouldBe("v");
    }

    [Fact]
    public async Task Value_SetByTheGrain_NeverFlowsBack()
    {
        await Probe.SetValue("k", "v");

        RequestContext.Get("k").ShouldBeNull();
        (await Probe.Value("k")).ShouldBeNull();
    }

    [Fact]
    public async Task Value_Removed_IsNotSent()
    {
        RequestContext.Set("k", "v");
        RequestContext.Remove("k").ShouldBeTrue();

        (await Probe.Value("k")).ShouldBeNull();
        RequestContext.Remove("k").ShouldBeFalse();
    }

    [Fact]
    public async Task AsyncLocal_OfTheCaller_DoesNotFlow()
    {
        ContextGrain.Ambient.Value = "leak";

        (await Probe.AmbientValue()).ShouldBeNull();
    }
}
