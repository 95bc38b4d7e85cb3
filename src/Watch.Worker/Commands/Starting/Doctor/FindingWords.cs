using Watch.Worker.Configuration.Catalogue;

namespace Watch.Worker.Commands.Starting.Doctor;

/// <summary>Why a secret or a certificate is not to be had, in French: the English sentence is the key, which the log has too.</summary>
internal static class FindingWords
{
    private static readonly (Sentence English, string French)[] _french =
    [
        (new("The certificate authority {0} cannot be read: {1}"), "l'autorité de certification {0} ne peut pas être lue : {1}"),
        (new("The password of the proxy is missing: {0}."), "le mot de passe du relais manque : {0}"),
        (new("{0}: the environment variable {1} is not set"), "{0} : la variable d'environnement {1} n'est pas donnée"),
        (new("the environment variable {0} is not set"), "la variable d'environnement {0} n'est pas donnée"),
        (new("{0}: the file {1} is empty"), "{0} : le fichier {1} est vide"),
        (new("the file {0} is empty"), "le fichier {0} est vide"),
        (new("the file {0} cannot be read: {1}"), "le fichier {0} ne peut pas être lu : {1}"),
        (new("it holds no certificate"), "il ne contient aucun certificat"),
    ];

    /// <summary>The sentence in the language; as it is where it comes from elsewhere.</summary>
    public static string Of(string english, MessageLanguage language)
    {
        foreach ((Sentence sentence, string french) in language == MessageLanguage.French ? _french : [])
        {
            if (sentence.Parts(english) is { } parts)
            {
                return Sentence.Fill(french, [.. parts.Select(p => Of(p, language))]);
            }
        }

        return english;
    }
}
