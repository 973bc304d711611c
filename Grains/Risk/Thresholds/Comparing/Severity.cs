namespace Risk.Thresholds;

public enum Severity
{
    Low,
    Medium,
    High,
    Critical,
}
