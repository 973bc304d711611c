using Microsoft.Extensions.DependencyInjection;
using Risk.Grains.Channels;
using Risk.Silo.Notifications.Sms.Sns;
using Risk.Silo.Notifications.Sms.Twilio;
using Risk.Silo.Settings;

namespace Risk.Silo.Notifications.Sms;

/// <summary>Adds the channel of the provider that the settings name.</summary>
internal static class SmsHosting
{
    public static IServiceCollection AddSms(this IServiceCollection services, RiskSettings settings)
    {
        var sms = settings.Sms;
        return sms.Provider switch
        {
            SmsProvider.Twilio => services
                .AddSingleton<ISmsInbox>(_ => new TwilioInbox(sms.Twilio))
                .AddSingleton<INotificationChannel>(provider => new TwilioChannel(
                    sms.Twilio, settings.CallbackUrl, sms.Timeout, provider.GetRequiredService<TimeProvider>())),
            SmsProvider.Sns => services.AddSingleton<INotificationChannel>(provider => new SnsChannel(
                sms.Sns, sms.Timeout, provider.GetRequiredService<TimeProvider>())),
            _ => services,
        };
    }
}
