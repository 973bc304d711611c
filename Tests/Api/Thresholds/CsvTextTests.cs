using FsCheck;
using FsCheck.Fluent;
using Risk.Api.Requests;

namespace Risk.Tests.Api.Thresholds;

public sealed class CsvTextTests
{
    [Fact]
    public void Read_FieldsInQuotes_MayHoldAnything() =>
        Rows("a,\"b, \"\"c\"\"\r\nd\",e\r\n").ShouldBe([["a", "b, \"c\"\r\nd", "e"]]);

    [Fact]
    public void Read_AnEmptyField_IsNull_UnlessInQuotes() => Rows("a,,\"\", \n").ShouldBe([["a", null, "", null]]);

    [Fact]
    public void Read_EmptyLines_AreSkipped_ButCounted() =>
        CsvText.Read("a\n\n\"b\nc\"\r\nd").Select(row => (row.Line, row.Fields[0]))
            .ShouldBe([(1, "a"), (3, "b\nc"), (5, "d")]);

    [Theory]
    [InlineData("a,\"b", "line 1: a quote is not closed")]
    [InlineData("a\nb\"c", "line 2: a quote is out of place")]
    [InlineData("\"a\"b", "line 1: a quote is out of place")]
    public void Read_AQuoteOutOfPlace_IsRefusedByItsLine(string text, string says) =>
        Should.Throw<FormatException>(() => CsvText.Read(text).ToArray()).Message.ShouldBe(says);

    [Fact]
    public void Read_WhatWasWritten_IsTheSame() => Prop.ForAll(
        Gen.Elements(null, "", " ", "a", ",", "\"", "\r\n", "\n", "=1+1", "é", " x ", "a\"\"b").ArrayOf()
            .Where(row => row.Length > 1 || (row.Length == 1 && row[0] is not null)).ArrayOf().ToArbitrary(),
        rows => Rows(CsvText.Write(rows)).Zip(rows).All(pair => pair.First.SequenceEqual(pair.Second))
            && Rows(CsvText.Write(rows)).Length == rows.Length).QuickCheckThrowOnFailure();

    private static string?[][] Rows(string text) => [.. CsvText.Read(text).Select(row => row.Fields.ToArray())];
}
