//! Date words inside a line that says everything at once.

#![allow(clippy::unwrap_used, reason = "the data of a test is there")]

use timeline_core::date::find;

/// The items of the timeline in these tests.
fn names_item(words: &str) -> bool {
    let words = words.to_lowercase();
    let words = words.trim_start_matches("de ").trim_start_matches("het ");
    ["verhuizing", "scheiding", "overlijden", "overlijden van vader", "opa overleed"]
        .contains(&words)
}

fn check(line: &str, words: &str, title: &str) {
    let found = find(line, names_item);
    let found = found.as_ref().map(|found| (found.when.words.as_str(), found.title.as_str()));
    assert_eq!(found, Some((words, title)), "{line}");
}

#[test]
fn date_words_stand_at_the_start_the_end_or_in_the_middle() {
    check("zomer groep 3 verhuisd naar Zwolle", "zomer groep 3", "Verhuisd naar Zwolle");
    check(
        "verhuisd naar Zwolle in de zomer van groep 3",
        "in de zomer van groep 3",
        "Verhuisd naar Zwolle",
    );
    check("toen ze 4 was leerde ze fietsen", "toen ze 4 was", "Leerde ze fietsen");
    check("kleuter slaapt met het licht aan", "kleuter", "Slaapt met het licht aan");
    check("14-3-2017: Noor is geboren", "14-3-2017", "Noor is geboren");
    check("Noor is geboren op 14 maart 2017", "op 14 maart 2017", "Noor is geboren");
    check("In maart 2021 gestart op school", "In maart 2021", "Gestart op school");
    check("groep 3 - leest snel", "groep 3", "Leest snel");
    check("leest snel, groep 3", "groep 3", "Leest snel");
    check("sinds april 2026 maandagbriefje", "sinds april 2026", "Maandagbriefje");
    check("elke maandag in groep 5 buikpijn", "elke maandag in groep 5", "Buikpijn");
    check("buikpijn elke maandag in groep 5", "elke maandag in groep 5", "Buikpijn");
    check("van mei tot juli 2020 thuis geleerd", "van mei tot juli 2020", "Thuis geleerd");
    check("vlak voor kerst 2023 uit elkaar", "vlak voor kerst 2023", "Uit elkaar");
    check("2019 naar Turkije", "2019", "Naar Turkije");
    check("rond zomer 2019 broertje geboren", "rond zomer 2019", "Broertje geboren");
    check("6 weken oud: groeit te langzaam", "6 weken oud", "Groeit te langzaam");
    check("summer 2019 moved to Zwolle", "summer 2019", "Moved to Zwolle");
    check(
        "when she was 4 she learned to ride a bike",
        "when she was 4",
        "She learned to ride a bike",
    );
    check("voor de geboorte onrust in huis", "voor de geboorte", "Onrust in huis");
    check("tijdens de lockdown thuis geleerd", "tijdens de lockdown", "Thuis geleerd");
    check("de zomer van 2019 verhuisd", "de zomer van 2019", "Verhuisd");
    check("Zwemles (toen hij 5 was)", "toen hij 5 was", "Zwemles");
    check("uit elkaar toen hij bijna 3 was", "toen hij bijna 3 was", "Uit elkaar");
    check(
        "5 december (sinterklaas) 2021 bang van piet",
        "5 december (sinterklaas) 2021",
        "Bang van piet",
    );
    check(
        "geboren op 2 dec 2014, dat was een dinsdag",
        "op 2 dec 2014, dat was een dinsdag",
        "Geboren",
    );
    check(
        "eind groep 8 of zomer 2024: fietsroute geoefend",
        "eind groep 8 of zomer 2024",
        "Fietsroute geoefend",
    );
    check("zomer groep 4 op kamp", "zomer groep 4", "Op kamp");
    check("overstap naar SBO in groep 4", "in groep 4", "Overstap naar SBO");
    check("gestart met logopedie in groep 3", "in groep 3", "Gestart met logopedie");
    check("zwemles op dinsdag in groep 3", "op dinsdag in groep 3", "Zwemles");
    check(
        "in het weekend van 12 maart 2021 bij opa",
        "in het weekend van 12 maart 2021",
        "Bij opa",
    );
    check("In het weekend bij papa sinds 2020", "sinds 2020", "In het weekend bij papa");
    check("buisjes 2021 (groep 1)", "2021 (groep 1)", "Buisjes");
    check("maar in groep 5 ging het goed", "in groep 5", "Maar ging het goed");
    check("naar SBO in januari 2025", "in januari 2025", "Naar SBO");
    check("3 keer per week logopedie in groep 2", "in groep 2", "3 keer per week logopedie");
    check("als baby woonde ze bij oma", "als baby", "Woonde ze bij oma");
    check("wekelijks buikpijn in groep 3", "in groep 3", "Wekelijks buikpijn");
    check("vaak ruzie in groep 3", "in groep 3", "Vaak ruzie");
    check("ruzie, vaak in groep 3", "vaak in groep 3", "Ruzie");
    check("febuari 2021 verhuisd", "febuari 2021", "Verhuisd");
    check("3 mei 2021 om 10.30 uur gesprek", "3 mei 2021 om 10.30 uur", "Gesprek");
    check("vorige week dinsdag ruzie op het plein", "vorige week dinsdag", "Ruzie op het plein");
    check("in 2019 voor het eerst naar logopedie", "in 2019", "Voor het eerst naar logopedie");
}

#[test]
fn what_it_is_about_stays_in_the_title() {
    check(
        "2017 tot 2019 in de kleuterklas op school",
        "2017 tot 2019",
        "In de kleuterklas op school",
    );
    check("vanaf groep 3 ging het beter", "vanaf groep 3", "Ging het beter");
    check("liep los met 18 maanden", "met 18 maanden", "Liep los");
    check("nu nog steeds boos", "nu nog steeds", "Boos");
    check("wij gingen in 2020 uit elkaar", "in 2020", "Wij gingen uit elkaar");
    check("na de scheiding vaak boos", "na de scheiding", "Vaak boos");
    check("sinds 2022 niet meer naar school", "sinds 2022", "Niet meer naar school");
    check("oma 80 geworden in 2022", "in 2022", "Oma 80 geworden");
    check("ritalin vanaf 1 maart 2024, 10 mg", "vanaf 1 maart 2024", "Ritalin, 10 mg");
    check("mei 2023 op reis met groep 3", "mei 2023", "Op reis met groep 3");
    check("logopedie tot mei 2022", "tot mei 2022", "Logopedie");
    check("buisjes (2,5 jaar)", "2,5 jaar", "Buisjes");
    check("4 jaar naar school", "4 jaar", "Naar school");
    check("18 maanden: loopt los", "18 maanden", "Loopt los");
    check("schorsing 3 dagen in mei 2024", "in mei 2024", "Schorsing 3 dagen");
    check("groep 4 overgedaan", "groep 4", "Overgedaan");
    check("zwemles elke dinsdag vanaf 2024", "elke dinsdag vanaf 2024", "Zwemles");
    check("sinds 2022 om de week naar papa", "sinds 2022", "Om de week naar papa");
    check("diploma A juni 2022", "juni 2022", "Diploma A");
    check("start hulp: mei 2023", "mei 2023", "Start hulp");
    check("op kamp met groep 6 in mei 2025", "in mei 2025", "Op kamp met groep 6");
    check("mei 2023 tijdens de verhuizing", "mei 2023", "Tijdens de verhuizing");
    check("beste vriend Jan kwam in groep 3", "in groep 3", "Beste vriend Jan kwam");
    check("geschorst voor 2 dagen op 11 mei 2024", "op 11 mei 2024", "Geschorst voor 2 dagen");
    check("CITO E4 juni 2025", "juni 2025", "CITO E4");
    check(
        "gepest in groep 5 door jongens uit groep 6",
        "in groep 5",
        "Gepest door jongens uit groep 6",
    );
    check("had corona in groep 2", "in groep 2", "Had corona");
    check("te laat: 15x in groep 6", "in groep 6", "Te laat: 15x");
    check("7 keer te laat in okt 2025", "in okt 2025", "7 keer te laat");
    check("2021 tweemaal verhuisd", "2021", "Tweemaal verhuisd");
    check("2021 twice in hospital", "2021", "Twice in hospital");
    check("lacht voor het eerst, 7 weken oud", "7 weken oud", "Lacht voor het eerst");
    check("mama's verjaardag 2023", "2023", "Mama's verjaardag");
    check("arm gebroken 9 mei 2024 (gym)", "9 mei 2024", "Arm gebroken (gym)");
    check("opname (Assen) mei 2024", "mei 2024", "Opname (Assen)");
    check("opname (Assen, mei 2024)", "mei 2024", "Opname (Assen)");
    check("vso 1: nieuwe vrienden", "vso 1", "Nieuwe vrienden");
    check("viool sinds haar 5e, nu 12", "sinds haar 5e", "Viool, nu 12");
    check("gevlucht in 2021, mama was zwanger", "in 2021", "Gevlucht, mama was zwanger");
    check("eerste dag kdv 1 nov 2021", "1 nov 2021", "Eerste dag kdv");
    check("papa 40 jaar in mei 2023", "in mei 2023", "Papa 40 jaar");
    check("logopedie 1 jaar in groep 5", "in groep 5", "Logopedie 1 jaar");
    check("school 1 t/m groep 4", "t/m groep 4", "School 1");
    check("over 2 jaar brugklas", "over 2 jaar", "Brugklas");
    check("advies havo of vwo, feb 2026", "feb 2026", "Advies havo of vwo");
    check("juf ontdekte het in groep 3", "in groep 3", "Juf ontdekte het");
    check("AVI M4 eind groep 5", "eind groep 5", "AVI M4");
    check("start groep 1 op haar vierde verjaardag", "op haar vierde verjaardag", "Start groep 1");
    check(
        "feestje op 1 juni 2024 voor oma's 80e verjaardag",
        "op 1 juni 2024",
        "Feestje voor oma's 80e verjaardag",
    );
    check("groep 3,4,5 veel juffen gehad", "groep 3,4,5", "Veel juffen gehad");
    check("start mbo aug 2026", "aug 2026", "Start mbo");
    check("diploma A 22 juni 2021!!", "22 juni 2021", "Diploma A!!");
    check("eerste levensjaar veel huilen", "eerste levensjaar", "Veel huilen");
    check("observatie week 12 t/m 14 2024", "week 12 t/m 14 2024", "Observatie");
    check("jeugdarts 10-3-2026: verzuim 14%", "10-3-2026", "Jeugdarts: verzuim 14%");
    check("indicatie cluster 4 okt 2023", "okt 2023", "Indicatie cluster 4");
    check("diploma A juni 2024 na 3 jaar", "juni 2024", "Diploma A na 3 jaar");
    check("met 9 maanden kruipen", "met 9 maanden", "Kruipen");
    check("volgende week di kinderarts", "volgende week di", "Kinderarts");
    check("ma jl ruzie met de juf", "ma jl", "Ruzie met de juf");
    check("gesprek vandaag half 3 lokaal 12", "vandaag half 3", "Gesprek lokaal 12");
    check("weg op 16 juni 2026 tot 23.00", "op 16 juni 2026 tot 23.00", "Weg");
    check("hypo 2,4 op 3 mei 2026", "op 3 mei 2026", "Hypo 2,4");
    check("wiskunde 5,1 - 3,9 sept 2026", "sept 2026", "Wiskunde 5,1 - 3,9");
    check("h1c, mentor De Wit", "h1c", "Mentor De Wit");
    check("Cito E4 rekenen V", "E4", "Cito rekenen V");
    check("pillen 5 mg 2dd sinds mei 2024", "sinds mei 2024", "Pillen 5 mg 2dd");
    check("turnen gestopt na 2 jaar in groep 5", "in groep 5", "Turnen gestopt na 2 jaar");
    check("verlengd met 6 mnd op 17-3-2020", "op 17-3-2020", "Verlengd met 6 mnd");
    check("scoorde 3-2 mei 2025", "mei 2025", "Scoorde 3-2");
    check("ruzie met Eva (groep 8) in mei 2024", "in mei 2024", "Ruzie met Eva (groep 8)");
}

#[test]
fn a_reference_counts_when_it_names_something() {
    check("na de verhuizing slaapt ze slecht", "na de verhuizing", "Slaapt ze slecht");
    check("stil een half jaar na de scheiding", "een half jaar na de scheiding", "Stil");
    check(
        "kort na het overlijden van vader bleef hij thuis",
        "kort na het overlijden van vader",
        "Bleef hij thuis",
    );
    check("toen opa overleed veel verdriet", "toen opa overleed", "Veel verdriet");
    check("stil sinds de scheiding is", "sinds de scheiding is", "Stil");
    check("sinds opa overleed, is het stil", "sinds opa overleed", "Is het stil");
    check("toen opa overleed was ze stil", "toen opa overleed", "Was ze stil");
    check("sinds de scheiding is is het stil", "sinds de scheiding is", "Is het stil");
    check("toen de scheiding was kookte ik zelf", "toen de scheiding was", "Kookte ik zelf");
    assert_eq!(find("na de vakantie was alles anders", names_item), None);
}

#[test]
fn ordinary_words_are_no_date() {
    for line in [
        "2 konijnen gekregen",
        "Verhuisd naar Zwolle",
        "Mei is jarig",
        "Jan komt logeren",
        "broertje Sem geboren",
        "kerst bij oma",
        "Gesprek over groep 8",
        "Overstap naar groep 4",
        "Overstap naar de brugklas",
        "Aangemeld voor de havo",
        "bang voor groep 8",
        "leest als een kleuter",
        "Advies havo",
        "weet niet wat er was",
        "Zwemdiploma A",
        "De eerste keer alleen fietsen",
        "Onderzoek op school",
        "bang voor de hond",
        "Drie invallers in één jaar",
        "geboorte was zwaar",
        "kinderen van groep 3",
        "Start basisschool",
        "afspraak om 4h bij de arts",
        "gepest door jongens uit groep 6",
        "score 2019 punten",
        "lezen op niveau E3",
        "leest voor aan groep 3",
        "papa's 40e verjaardag",
        "2 jaar in Turkije gewoond",
        "postcode 1234",
        "past op een peuter",
        "met 34 weken geboren",
        "afspraak 14 januari 10 uur",
        "went to group 3",
        "toen papa wegging was hij 3",
        "6 maanden wachtlijst",
        "3 maanden op de wachtlijst",
        "een half jaar speltherapie",
        "2 jaar logopedie",
        "in 2 weken opgeknapt",
        "na 3 weken gestopt",
        "na 3 jaar zwemles",
        "met 6 weken vakantie naar oma",
        "kamer 2024 in het ziekenhuis",
        "bel 0570-123456",
        "gesprek 17/3 half 3",
        "reads at group 6 level",
        "ruzie met Eva (groep 8)",
        "haar zusje (groep 2) huilt",
        "",
    ] {
        assert_eq!(find(line, names_item), None, "{line}");
    }
}

#[test]
fn the_range_is_where_the_words_stand() {
    let line = "Zoë  —  zwémt sinds ’s zomers, zomer 2019!";
    let found = find(line, names_item).unwrap();
    assert_eq!(&line[found.range], "’s zomers, zomer 2019");
}
