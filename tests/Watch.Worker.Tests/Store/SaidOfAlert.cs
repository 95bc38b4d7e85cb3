using Watch.Contracts.Messages;
using Watch.Rules.Alerts;

namespace Watch.Worker.Tests.Store;

/// <summary>What a message about one alert says.</summary>
internal static class SaidOfAlert
{
    extension(Message message)
    {
        public AlertContent Alert => ((MessageContent.OfAlert)message.Content).Content;

        public string Reason => ((MessageContent.OfAlert)message.Content).Reason;

        public Guid AlertId => message.Alerts[0].Alert;
    }
}
