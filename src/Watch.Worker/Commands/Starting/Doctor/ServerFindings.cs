using System.Data.Common;
using System.Runtime.CompilerServices;
using Watch.Contracts;
using Watch.Contracts.Routes;
using Watch.Sources.Http.Guarding;
using Watch.Worker.Configuration;
using Watch.Worker.Hosting;
using Watch.Worker.Store;

namespace Watch.Worker.Commands.Starting.Doctor;

/// <summary>Looks at the stores of the roles that may be opened, and in the server profile at the broker.</summary>
internal sealed class ServerFindings(Patient patient)
{
    /// <summary>The stores, each with the connection of its own role; nothing is made or migrated.</summary>
    public async IAsyncEnumerable<Finding> StoresAsync([EnumeratorCancellation] CancellationToken ct)
    {
        if (patient.Configuration.Profile == Profile.Embedded && !Directory.Exists(patient.DataFolder))
        {
            yield break;
        }

        foreach (Volet? volet in patient.Roles.Volets().Select(v => (Volet?)v).Prepend(null))
        {
            if (volet is not null || patient.Roles.HasFlag(WorkerRoles.Ingest))
            {
                yield return await StoreAsync(volet, ct);
            }
        }
    }

    /// <summary>The broker, and whether the passwords of those who send are here.</summary>
    public async IAsyncEnumerable<Finding> BrokerAsync([EnumeratorCancellation] CancellationToken ct)
    {
        if (patient.Configuration is not { Profile: Profile.Server, Buses: { } buses })
        {
            yield break;
        }

        NetworkSettings? trust = Trust(buses, out Finding? refusal);
        if (refusal is not null)
        {
            yield return refusal;
        }
        else
        {
            yield return Broker(buses, await HostProbe.TryAsync(buses.Host, buses.Port, trust, ct));
        }

        foreach (Volet volet in patient.Roles.Volets())
        {
            if (!(volet == Volet.Defensive ? buses.Defensive : buses.Offensive).Password.TryRead(out _, out string? reason))
            {
                yield return Secret("broker", $"{volet.ToKebabCase()}: {reason}");
            }
        }
    }

    // Without TLS there is nothing to trust; with it, what is to be trusted may not be readable.
    private NetworkSettings? Trust(BusOptions buses, out Finding? refusal)
    {
        refusal = null;
        return buses.Tls ? WayOut.Open(patient, out refusal) : null;
    }

    private Finding Broker(BusOptions buses, HostAnswer answer)
    {
        string host = $"{buses.Host}:{buses.Port}";
        return answer.Fault == HostFault.None
            ? new Finding("broker", FindingState.Good, patient.Say($"{host} répond", $"{host} answers"))
            : new Finding(
                "broker",
                FindingState.Bad,
                patient.Say($"{host} : {WayOut.Refusal(patient, answer)}", $"{host}: {WayOut.Refusal(patient, answer)}"),
                patient.Say(
                    "démarrez RabbitMQ, ou corrigez buses: host, port et tls dans watch.yml",
                    "start RabbitMQ, or mend buses: host, port and tls of watch.yml"
                )
            );
    }

    private async Task<Finding> StoreAsync(Volet? volet, CancellationToken ct)
    {
        string name = volet?.ToKebabCase() ?? "log";
        try
        {
            WorkerRoles role = volet?.ToRole() ?? WorkerRoles.Ingest;
            await using IStores stores = await StoreOpening.OpenToReadAsync(
                patient.Configuration,
                patient.DataFolder,
                role,
                patient.Time,
                ct
            );
            await (volet is { } own ? stores.Of(own).SecretCheckAsync(ct) : (Task)stores.Log.LastPositionAsync(ct));
            return new Finding("database", FindingState.Good, patient.Say($"{name} se lit", $"{name} can be read"));
        }
        catch (MissingSecretException e)
        {
            return Secret("database", e.Message);
        }
        catch (Exception e)
            when (e is StoreException or DbException or IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            return new Finding(
                "database",
                FindingState.Bad,
                $"{name}: {e.Message.ReplaceLineEndings(" ")}",
                patient.Say("voyez docs/operations.md, « When something is wrong »", "see docs/operations.md, 'When something is wrong'")
            );
        }
    }

    private Finding Secret(string subject, string seen) =>
        new(
            subject,
            FindingState.Bad,
            FindingWords.Of(seen, patient.Language),
            patient.Say(
                "donnez cette variable ou ce fichier au compte qui lance Watch",
                "give that variable or file to the account that runs Watch"
            )
        );
}
