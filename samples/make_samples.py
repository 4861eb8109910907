#!/usr/bin/env python3
"""Makes the two sample lists anew, always the same bytes. Names and houses are invented; nobody here is a real person.

    python3 samples/make_samples.py
"""
import datetime
import pathlib
import random
import zipfile
from xml.sax.saxutils import escape

HERE = pathlib.Path(__file__).parent
FAMILY = "Al-Hussein Haddad Khalil Mansour Darwish Saleh Youssef Barakat Ahmadi Rahimi Karimi Noori Hakimi Safi Kovalenko Shevchenko Bondarenko Tkachenko Melnyk Kravets Lysenko Petrenko Yılmaz Demir Kaya Şahin Öztürk Çelik Tadesse Tesfay Gebremedhin Kidane Habtemariam Warsame Abdi Farah Jallow Ceesay Touray Okafor Adeyemi Berisha Hoxha Krasniqi Gelashvili Beridze Singh Kaur Müller-Haddad Größmann".split()
GIVEN_M = "Mohamad Ahmed Omar Yusuf Khaled Hassan Karim Bilal Reza Farid Jamshid Oleksandr Dmytro Andrii Serhii Maksym Emre Mehmet Cem Yonas Dawit Filmon Abdirahman Liban Lamin Ebrima Chinedu Arben Luan Giorgi Levan Harpreet".split()
GIVEN_W = "Fatima Aisha Layla Amal Rania Nour Zahra Maryam Shirin Oksana Olena Iryna Kateryna Nataliia Elif Zeynep Ayşe Selam Helen Rahel Hodan Ifrah Fatou Isatou Ngozi Ardita Vjosa Nino Tamar Simran".split()
COUNTRIES = ["Syrien", "Syrien", "Afghanistan", "Ukraine", "Ukraine", "Türkei", "Eritrea", "Somalia", "Gambia", "Nigeria", "Kosovo", "Georgien", "Indien", "Irak"]
HOUSES = ["Silberdistelweg 12", "Am Krautgarten 8", "Zwetschgengasse 6", "Obere Weidenhalde 40", "Haferäcker 17"]
EPOCH = datetime.date(1899, 12, 30)


def people(count, seed):
    chance = random.Random(seed)
    seen = set()
    while len(seen) < count:
        man = chance.random() < 0.6
        family, given = chance.choice(FAMILY), chance.choice(GIVEN_M if man else GIVEN_W)
        if chance.random() < 0.35:
            given += " " + chance.choice(GIVEN_M if man else GIVEN_W)
        born = datetime.date(1950, 1, 1) + datetime.timedelta(days=chance.randrange(27500))
        if chance.random() < 0.2:
            born = born.replace(month=1, day=1)
        allocated = datetime.date(2026, 9, 1) + datetime.timedelta(days=chance.randrange(80))
        person = (family, given, born, "m" if man else "w", chance.choice(COUNTRIES), allocated, chance.choice(HOUSES))
        if person[:3] not in seen:
            seen.add(person[:3])
            yield person


def german(day):
    return day.strftime("%d.%m.%Y")


def clean():
    """An export as it should be: one sheet, headings in the first row, days as days."""
    rows = [["Lfd. Nr.", "Familienname", "Vornamen", "Geburtsdatum", "Geschlecht", "Staatsangehörigkeit", "Datum der Zuteilung", "Unterkunft"]]
    for number, (family, given, born, sex, country, allocated, house) in enumerate(people(40, "clean"), 1):
        rows.append([number, family, given, born, sex, country, allocated, house])
    write_xlsx(HERE / "zuteilungsliste-sauber.xlsx", rows)


def dirty():
    """5,000 rows as they come: lines in three encodings, days in nine ways, rows twice, formulas, sums, a title on top."""
    chance = random.Random("dirty")
    lines = [b"\xef\xbb\xbf" + "Zuteilungsliste untere Aufnahmebehörde;;;;;;;;;\r\n".encode(), "Stand: 20.11.2026, nur für den Dienstgebrauch;;;;;;;;;\r\n".encode("cp1252"), b";;;;;;;;;\r\n",
             "Lfd. Nr.;Name;Vorname;Geb.-Datum;Geschl.;Staatsangehörigkeit;AZR-Nummer;Zuteilung am;Unterkunft;Telefon\r\n".encode()]
    known = []
    everybody = people(4700, "crowd")
    for number in range(1, 5001):
        dice = chance.random()
        if known and dice < 0.05:
            line = chance.choice(known)                                     # the same row again
        elif known and dice < 0.06:
            line = chance.choice(known).replace(";m;", ";männlich;").replace("Mohamad", "Mohammed").replace("Oksana", "Oxana")
        else:
            family, given, born, sex, country, allocated, house = next(everybody)
            line = ";".join([family, given, written(born, chance), sex, country, f"00{chance.randrange(10**10):010d}", german(allocated), house, f"0000 {chance.randrange(10**6):06d}"])
            known.append(line)
            line = spoilt(line, dice, chance)
        lines.append(encoded(f"{number};{line}\r\n", chance))
    lines.append("Summe: 5000;;;;;;;;;\r\n".encode())
    (HERE / "zuteilungsliste-schmutzig.csv").write_bytes(b"".join(lines))


def written(born, chance):
    ways = [german(born)] * 6 + [born.isoformat(), born.strftime("%d.%m.%y") if born.year < 2000 else german(born), str((born - EPOCH).days), f"{born.day}.{born.month}.{born.year}", str(born.year), f"00.00.{born.year}", born.strftime("%d/%m/%Y")]
    return "01.01.1990" if chance.random() < 0.03 else chance.choice(ways)


def spoilt(line, dice, chance):
    cells = line.split(";")
    if dice < 0.063:
        cells[0] = '=HYPERLINK("http://example.invalid";"' + cells[0] + '")'
        return ";".join(['"' + cells[0].replace('"', '""') + '"'] + cells[1:])
    if dice < 0.066:
        cells[1] = "=VERKETTEN(B2)"
    elif dice < 0.072:
        cells[2] = chance.choice(["31.02.1990", "13/13/1990", "01.01.2090", "unbekannt", "ca. 1985"])
    elif dice < 0.075:
        cells[2] = "#WERT!"
    elif dice < 0.078:
        cells[0] = cells[1] = ""
    elif dice < 0.081:
        cells[4] = "Syrrien"
    elif dice < 0.083:
        cells[0] = "x" * 300
    elif dice < 0.085:
        cells[0] = cells[0] + "\ufffd"
    elif dice < 0.087:
        cells[7] = '"' + cells[7] + "\r\nZimmer " + str(chance.randrange(1, 40)) + '"'
    elif dice < 0.09:
        cells = cells[:3]                                                   # a line that ends too early
    return ";".join(cells)


def encoded(line, chance):
    dice = chance.random()
    if dice < 0.15:
        try:
            return line.encode("cp1252")                                    # typed into an old Excel
        except UnicodeEncodeError:
            pass
    if dice > 0.97:
        try:
            return line.encode().decode("cp1252").encode()                  # converted once too often: MÃ¼ller
        except UnicodeDecodeError:
            pass
    return line.encode()


def write_xlsx(path, rows):
    def cell(value, column, row):
        place = f"{chr(65 + column)}{row}"
        if isinstance(value, datetime.date):
            return f'<c r="{place}" s="1"><v>{(value - EPOCH).days}</v></c>'
        if isinstance(value, int):
            return f'<c r="{place}"><v>{value}</v></c>'
        return f'<c r="{place}" t="inlineStr"><is><t>{escape(value)}</t></is></c>'
    sheet = "".join(f'<row r="{r}">{"".join(cell(v, c, r) for c, v in enumerate(row))}</row>' for r, row in enumerate(rows, 1))
    main, office, package = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://schemas.openxmlformats.org/package/2006"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="Zuteilungen" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{office}/styles" Target="styles.xml"/></Relationships>',
        "xl/styles.xml": f'<styleSheet xmlns="{main}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>{sheet}</sheetData></worksheet>',
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, xml in parts.items():
            file.writestr(zipfile.ZipInfo(name, (2026, 11, 20, 8, 0, 0)), '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' + xml, zipfile.ZIP_DEFLATED)


if __name__ == "__main__":
    clean()
    dirty()
