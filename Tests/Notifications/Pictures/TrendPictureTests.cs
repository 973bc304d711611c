using FsCheck;
using FsCheck.Fluent;
using Risk.Notifications;
using Risk.Thresholds;
using static Risk.Tests.Notifications.Outbox;

namespace Risk.Tests.Notifications.Pictures;

public sealed class TrendPictureTests
{
    private const int White = 0xFFFFFF;
    private const int Beyond = 0xFBE9E7;
    private const int LimitLine = 0xC62828;
    private const int Curve = 0x1A3E72;

    [Fact]
    public void Draw_ValuesThatFallThroughALowerLimit_ShowsBothAndTheSideThatBreaksIt()
    {
        PngPixels picture = new(TrendPicture.Draw(Points(1, 0, -1), 0, Comparison.LessThan)!);

        (picture.Width, picture.Height).ShouldBe((TrendPicture.Width, TrendPicture.Height));
        picture.At(0, 59).ShouldBe(LimitLine);
        picture.At(200, 5).ShouldBe(White);
        picture.At(200, 115).ShouldBe(Beyond);
        picture.At(5, 9).ShouldBe(Curve);
        picture.At(475, 109).ShouldBe(Curve);
    }

    [Fact]
    public void Draw_UpperLimit_HasTheSideAboveItBeyond()
    {
        PngPixels picture = new(TrendPicture.Draw(Points(1, 0, -1), 0, Comparison.GreaterThanOrEqual)!);

        picture.At(400, 5).ShouldBe(Beyond);
        picture.At(50, 115).ShouldBe(White);
    }

    [Fact]
    public void Draw_ValueThatWasUndefined_BreaksTheCurve()
    {
        int whole = new PngPixels(TrendPicture.Draw(Points(1, 1, 1, 1), 0, Comparison.LessThan)!).Count(Curve);
        int broken = new PngPixels(TrendPicture.Draw(Points(1, null, null, 1), 0, Comparison.LessThan)!).Count(Curve);

        whole.ShouldBeGreaterThan(2 * TrendPicture.Width * 9 / 10);
        broken.ShouldBeLessThan(50);
    }

    [Theory]
    [InlineData]
    [InlineData(1.0)]
    [InlineData(1.0, null)]
    [InlineData(1.0, double.NaN)]
    public void Draw_TooFewValues_IsNoPicture(params double?[] values) =>
        TrendPicture.Draw(Points(values), 0, Comparison.LessThan).ShouldBeNull();

    [Fact]
    public void Draw_AnyValues_IsASmallPicture() => Prop.ForAll(
        Gen.ArrayOf(Gen.Elements<double?>(null, 0, -0.03, 1e-300, 1e300, double.MaxValue, double.MinValue, double.NaN))
            .ToArbitrary(),
        Gen.Elements(0, -0.03, 1e300, double.MinValue).ToArbitrary(),
        (values, limit) =>
        {
            byte[]? picture = TrendPicture.Draw(Points(values), limit, Comparison.GreaterThan);
            return picture is null || new PngPixels(picture).Count(LimitLine) > 0 && picture.Length < 8_000;
        }).Check(Config.QuickThrowOnFailure);

    private static TrendPoint[] Points(params double?[] values) =>
        [.. values.Select((value, i) => new TrendPoint(At(60 * i), value))];
}
