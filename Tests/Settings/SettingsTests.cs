using Risk.Metrics;
using Risk.Silo.Settings;

namespace Risk.Tests.Settings;

public sealed class SettingsTests
{
    [Fact]
    public void Read_NothingSet_GivesTheDefaultsOfTheDesign()
    {
        var settings = Read();

        settings.ShouldSatisfyAllConditions(
            s => s.Port.ShouldBe(8000),
            s => s.DatabaseUrl.ShouldBeNull(),
            s => s.DataFolder.ShouldBe("./data"),
            s => s.Grains.RefreshInterval.ShouldBe(TimeSpan.FromSeconds(30)),
            s => s.Grains.MinUpdateInterval.ShouldBe(TimeSpan.FromMilliseconds(250)),
            s => s.Grains.MaxAlertFrequency.ShouldBe(TimeSpan.FromSeconds(300)),
            s => s.Grains.WorseningStep.ShouldBe(0.1),
            s => s.Grains.FlapWindow.ShouldBe(TimeSpan.FromHours(1)),
            s => s.Grains.GroupWindow.ShouldBe(TimeSpan.FromSeconds(5)),
            s => s.Grains.MaxMessagesPerHour.ShouldBe(30),
            s => s.Grains.MarketTimeZone.ShouldBe(TimeZoneInfo.Utc),
            s => s.Grains.PublicUrl.ShouldBe("http://localhost:8000"),
            s => s.Smtp.Host.ShouldBeNull(),
            s => s.Smtp.Timeout.ShouldBe(TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public void Read_Values_TakesThem()
    {
        var settings = Read(
            ("WEBSOCKET_PORT", "9000"), ("MIN_UPDATE_INTERVAL_MS", "10.5"), ("SMTP_USE_TLS", "False"),
            ("MARKET_TIME_ZONE", "America/New_York"), ("DATABASE_URL", "postgresql://u:p@h/d"));

        settings.ShouldSatisfyAllConditions(
            s => s.Port.ShouldBe(9000),
            s => s.Grains.MinUpdateInterval.ShouldBe(TimeSpan.FromMilliseconds(10.5)),
            s => s.Smtp.UseTls.ShouldBeFalse(),
            s => s.Grains.MarketTimeZone.Id.ShouldBe("America/New_York"),
            s => s.DatabaseUrl.ShouldBe("postgresql://u:p@h/d"),
            s => s.Grains.PublicUrl.ShouldBe("http://localhost:9000"));
    }

    [Theory]
    [InlineData("historical", VarMethod.Historical)]
    [InlineData("order_statistic", VarMethod.OrderStatistic)]
    [InlineData("filtered", VarMethod.Filtered)]
    [InlineData("parametric", VarMethod.Parametric)]
    [InlineData("cornish_fisher", VarMethod.CornishFisher)]
    public void Read_EachVarMethod_IsTheRulesOwn(string text, VarMethod method) =>
        Read(("VAR_METHOD", text)).Grains.VarMethod.ShouldBe(method);

    [Theory]
    [InlineData("WEBSOCKET_PORT", "0", "65535", "-1", "65536")]
    [InlineData("RISK_REFRESH_INTERVAL", "1", "3600", "0.9", "3601")]
    [InlineData("MIN_UPDATE_INTERVAL_MS", "10", "30000", "9.9", "60001")]
    [InlineData("MAX_ALERT_FREQUENCY", "0", "86400", "-1", "86401")]
    [InlineData("STALE_AFTER_SECONDS", "1", "86400", "0", "NaN")]
    [InlineData("PRICE_JUMP_FACTOR", "1.01", "1000000", "1", "Infinity")]
    [InlineData("PRICE_SAVE_INTERVAL_SECONDS", "1", "3600", "0", "3601")]
    [InlineData("SMTP_PORT", "1", "65535", "0", "65536")]
    [InlineData("SILO_PORT", "1", "65535", "0", "65536")]
    [InlineData("GATEWAY_PORT", "1", "65535", "0", "65536")]
    [InlineData("SILO_HTTP_PORT", "0", "65535", "-1", "65536")]
    [InlineData("SMTP_TIMEOUT_SECONDS", "1", "300", "0", "301")]
    public void Read_AtEachSideOfARange_TakesOrRefuses(string key, string least, string most, string low, string high)
    {
        Read((key, least));
        Read((key, most));
        Problem((key, low)).ShouldStartWith($"{key} is '{low}', but must be ");
        Problem((key, high)).ShouldStartWith($"{key} is '{high}', but must be ");
    }

    [Theory]
    [InlineData("WEBSOCKET_PORT", "80a", "a whole number from 0 to 65535.")]
    [InlineData("PUBLIC_URL", "risk.example", "an absolute http or https URL.")]
    [InlineData("REDIS_URL", "http://redis", "an absolute redis or rediss URL.")]
    [InlineData("MARKET_TIME_ZONE", "Mars/Base", "a time zone like America/New_York.")]
    [InlineData("SMTP_FROM", "nobody", "an email address, with or without a name before it.")]
    [InlineData("SMTP_USE_TLS", "maybe", "true or false.")]
    [InlineData("CLUSTER_ID", "my cluster", "1 to 64 of A-Z a-z 0-9 _ . -.")]
    [InlineData("ADVERTISED_IP", "silo-1", "an IP address that is not 0.0.0.0 or ::.")]
    [InlineData("ADVERTISED_IP", "0.0.0.0", "an IP address that is not 0.0.0.0 or ::.")]
    [InlineData("SMS_PROVIDER", "pigeon", "none or twilio or sns.")]
    [InlineData("TWILIO_ACCOUNT_SID", "AC0", "AC and 32 hexadecimal digits.")]
    [InlineData("TWILIO_PHONE_NUMBER", "555", "a number like +12025550123, or MG and 32 hexadecimal digits.")]
    [InlineData("AWS_SNS_REGION", "ireland", "a region like eu-west-1.")]
    [InlineData("AWS_SNS_REGION", "eu-west-1.example", "a region like eu-west-1.")]
    [InlineData("DEFAULT_RISK_THRESHOLDS_ENABLED", "some", "true or false.")]
    public void Read_BadValue_SaysWhatIsAllowed(string key, string value, string allowed) =>
        Problem((key, value)).ShouldBe($"{key} is '{value}', but must be {allowed}");

    [Theory]
    [InlineData("WEBSOCKET_JWT_SECRET", "hush-hush-hush-hush-hush-hush-3")]
    [InlineData("WEBHOOK_SECRET", "hush-hush-hush-")]
    [InlineData("DATABASE_URL", "postgresql://u:hush@h")]
    public void Read_BadSecret_NamesItWithoutShowingIt(string key, string value) =>
        Problem((key, value)).ShouldSatisfyAllConditions(
            line => line.ShouldStartWith($"{key} must be "), line => line.ShouldNotContain("hush"));

    [Fact]
    public void Read_SecondsOf32Bytes_IsLongEnough() => Read(("WEBSOCKET_JWT_SECRET", new('s', 32)));

    [Theory]
    [InlineData("WEBSOCKET_JWT_SECRET and JWT_AUTHORITY", "WEBSOCKET_JWT_SECRET=0123456789abcdef0123456789abcdef",
        "JWT_AUTHORITY=https://id.example", "JWT_AUDIENCE=risk")]
    [InlineData("JWT_AUTHORITY and JWT_AUDIENCE", "JWT_AUTHORITY=https://id.example")]
    [InlineData("JWT_AUTHORITY and JWT_AUDIENCE", "JWT_AUDIENCE=risk")]
    [InlineData("MIN_UPDATE_INTERVAL_MS", "MIN_UPDATE_INTERVAL_MS=1001", "RISK_REFRESH_INTERVAL=1")]
    [InlineData("SMTP_USERNAME and SMTP_PASSWORD", "SMTP_HOST=mail", "SMTP_USERNAME=risk")]
    [InlineData("SMTP_USERNAME and SMTP_PASSWORD", "SMTP_HOST=mail", "SMTP_PASSWORD=x")]
    [InlineData("SMTP_USERNAME is set", "SMTP_USERNAME=risk", "SMTP_PASSWORD=x")]
    [InlineData("SMTP_USE_TLS", "SMTP_HOST=mail", "SMTP_USERNAME=risk", "SMTP_PASSWORD=x", "SMTP_USE_TLS=false")]
    [InlineData("SILO_PORT, GATEWAY_PORT", "SILO_PORT=30000")]
    [InlineData("SILO_PORT, GATEWAY_PORT", "SILO_HTTP_PORT=11111")]
    [InlineData("SILO_PORT, GATEWAY_PORT", "SILO_HTTP_PORT=30000")]
    [InlineData("LINK_PREVIOUS_SECRET", "LINK_PREVIOUS_SECRET=0123456789abcdef0123456789abcdef")]
    [InlineData("WEBHOOK_PREVIOUS_SECRET", "WEBHOOK_PREVIOUS_SECRET=0123456789abcdef")]
    [InlineData("RISK_FAILPOINTS", "RISK_FAILPOINTS=notification.claimed=exit")]
    [InlineData("SMS_PROVIDER is twilio", "SMS_PROVIDER=twilio", "TWILIO_AUTH_TOKEN=x")]
    [InlineData("TWILIO_ settings are there", "TWILIO_AUTH_TOKEN=x")]
    [InlineData("SMS_PROVIDER is sns", "SMS_PROVIDER=sns")]
    [InlineData("AWS_SNS_REGION is set", "AWS_SNS_REGION=eu-west-1")]
    [InlineData("AWS_ACCESS_KEY_ID", "SMS_PROVIDER=sns", "AWS_SNS_REGION=eu-west-1", "AWS_ACCESS_KEY_ID=x")]
    [InlineData("AWS_ACCESS_KEY_ID", "SMS_PROVIDER=sns", "AWS_SNS_REGION=eu-west-1", "AWS_SECRET_ACCESS_KEY=x")]
    [InlineData("TWILIO_ENDPOINT", "TWILIO_ENDPOINT=http://twilio.example")]
    [InlineData("PAGERDUTY_ENDPOINT", "PAGERDUTY_ENDPOINT=http://events.example")]
    [InlineData("AWS_SNS_ENDPOINT", "AWS_SNS_ENDPOINT=http://10.0.0.1")]
    public void Read_SettingsThatDoNotGoTogether_AreRefused(string start, params string[] assignments) =>
        Problem(Pairs(assignments)).ShouldStartWith(start);

    [Theory]
    [InlineData("MIN_UPDATE_INTERVAL_MS=1000", "RISK_REFRESH_INTERVAL=1")]
    [InlineData("SMTP_HOST=127.0.0.1", "SMTP_USERNAME=risk", "SMTP_PASSWORD=x", "SMTP_USE_TLS=false")]
    [InlineData("SMTP_HOST=mail", "SMTP_USERNAME=risk", "SMTP_PASSWORD=x")]
    [InlineData("JWT_AUTHORITY=https://id.example", "JWT_AUDIENCE=risk")]
    public void Read_SettingsThatGoTogether_AreTaken(params string[] assignments) => Read(Pairs(assignments));

    [Fact]
    public void Read_SeveralBad_NamesEachOnItsLine() =>
        Should.Throw<SettingsException>(() => Read(("SMTP_PORT", "x"), ("WEBSOCKET_PORT", "y")))
            .Problems.Select(line => line.Split(' ')[0]).ShouldBe(["WEBSOCKET_PORT", "SMTP_PORT"]);

    [Fact]
    public void Read_FailpointsInDevelopment_AreTaken() =>
        RiskSettings.Read(Source(("RISK_FAILPOINTS", "alert.stored=exit")), isDevelopment: true)
            .Failpoints.ShouldBe("alert.stored=exit");

    private static RiskSettings Read(params (string, string)[] values) =>
        RiskSettings.Read(Source(values), isDevelopment: false);

    private static string Problem(params (string, string)[] values) =>
        Should.Throw<SettingsException>(() => Read(values)).Problems.ShouldHaveSingleItem();

    private static SettingsSource Source(params (string Key, string Value)[] values) =>
        SettingsSource.Of(values.ToDictionary(pair => pair.Key, pair => pair.Value));

    private static (string, string)[] Pairs(string[] assignments) =>
        [.. assignments.Select(assignment => assignment.Split('=', 2)).Select(parts => (parts[0], parts[1]))];
}
