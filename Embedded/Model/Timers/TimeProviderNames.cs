namespace Orleans.Runtime
{
    /// <summary>Keys of the clocks; the unkeyed TimeProvider stands in for each that is not registered.</summary>
    public static class TimeProviderNames
    {
        /// <summary>Grain timers.</summary>
        public const string Grains = "Orleans.Grains";

        /// <summary>Idle collection.</summary>
        public const string ActivationManagement = "Orleans.ActivationManagement";
    }
}

namespace Orleans.Reminders
{
    /// <summary>Keys of the clocks of reminders.</summary>
    public static class ReminderTimeProviderNames
    {
        public const string Reminders = "Orleans.Reminders";
    }
}
