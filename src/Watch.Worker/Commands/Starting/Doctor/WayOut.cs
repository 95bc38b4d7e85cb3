using Watch.Sources.Http.Guarding;
using Watch.Worker.Configuration;

namespace Watch.Worker.Commands.Starting.Doctor;

/// <summary>Reads the secret and the certificates of the way out; what cannot be read is a finding.</summary>
internal static class WayOut
{
    /// <summary>How the network is reached; null, with the reason, where it cannot be.</summary>
    public static NetworkSettings? Open(Patient patient, out Finding? refusal)
    {
        refusal = null;
        try
        {
            return NetworkOpening.Open(patient.Configuration.Network);
        }
        catch (Exception e) when (e is MissingSecretException or IOException)
        {
            refusal = new Finding(
                "network",
                FindingState.Bad,
                FindingWords.Of(e.Message, patient.Language),
                patient.Say("voyez « network » dans watch.yml", "see 'network' of watch.yml")
            );
            return null;
        }
    }

    /// <summary>Why a host did not answer, in the reader's language.</summary>
    public static string Refusal(Patient patient, HostAnswer answer) =>
        answer.Fault switch
        {
            HostFault.Silence => patient.Say(
                $"pas de réponse en {HostProbe.Patience.TotalSeconds:0} s",
                $"no answer in {HostProbe.Patience.TotalSeconds:0} s"
            ),
            HostFault.Trust => patient.Say($"certificat refusé ({answer.Detail})", $"certificate refused ({answer.Detail})"),
            HostFault.Address => patient.Say(
                "cette adresse est locale, privée ou réservée, et la source ne le permet pas",
                $"refused: {answer.Detail}"
            ),
            _ => patient.Say($"pas de connexion ({answer.Detail})", $"no connection ({answer.Detail})"),
        };
}
