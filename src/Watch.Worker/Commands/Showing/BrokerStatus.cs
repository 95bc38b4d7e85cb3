using Watch.Worker.Configuration.Catalogue;
using Watch.Worker.Delivering;
using Watch.Worker.Store.Facts;

namespace Watch.Worker.Commands.Showing;

/// <summary>The broker that a volet sends to.</summary>
/// <param name="Version">Of RabbitMQ; null where it is not known.</param>
/// <param name="TellsDepths">
/// Whether it tells every user of a host how many messages wait in each queue; null where that is not known.
/// </param>
internal sealed record BrokerStatus(string? Version, bool? TellsDepths)
{
    /// <summary>As a worker of the volet saw it last.</summary>
    public static BrokerStatus Of(IEnumerable<VoletFact> facts)
    {
        string? version = facts.FirstOrDefault(f => string.Equals(f.Name, VoletFact.BrokerVersion, StringComparison.Ordinal))?.Value;
        return string.IsNullOrEmpty(version) ? new BrokerStatus(null, null) : new BrokerStatus(version, BrokerVersion.TellsDepths(version));
    }

    /// <summary>Null where there is nothing to be wary of.</summary>
    public string? ToText(MessageLanguage language) =>
        TellsDepths switch
        {
            true => language.Say(
                $"RabbitMQ {Version} dit à chaque utilisateur d'un hôte combien de messages attendent dans chaque file ; "
                    + "4.2.6, ou 4.3 et suivants, ne le disent pas",
                $"the broker, RabbitMQ {Version}, tells every user of a host how many messages wait in each queue; 4.2.6, or 4.3 and "
                    + "later, does not"
            ),
            null => language.Say(
                $"RabbitMQ est {(Version is null ? "d'une version inconnue" : $"de la version {Version}")} : avant 4.2.6 et 4.3 il dit à "
                    + "chaque utilisateur d'un hôte combien de messages attendent dans chaque file",
                $"the broker is of {(Version is null ? "a version that is not known" : $"version {Version}")}: before RabbitMQ 4.2.6 and "
                    + "4.3 it tells every user of a host how many messages wait in each queue"
            ),
            false => null,
        };
}
