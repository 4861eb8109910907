using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IntegrationPlatform.Cases.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "cases_anonymous_contact",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Mode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Duration = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Topics = table.Column<string>(type: "TEXT", nullable: false),
                    Nationality = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    RecordedBy = table.Column<byte[]>(type: "BLOB", nullable: false),
                    RecordedByName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_anonymous_contact", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cases_list_entry",
                columns: table => new
                {
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    DeskId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CaseId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 250, nullable: false),
                    SortName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    NameInScript = table.Column<string>(type: "TEXT", maxLength: 160, nullable: true),
                    ScriptLanguage = table.Column<string>(type: "TEXT", maxLength: 8, nullable: true),
                    Language = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    BirthYear = table.Column<int>(type: "INTEGER", nullable: true),
                    MainManagerId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Open = table.Column<bool>(type: "INTEGER", nullable: false),
                    NextTaskId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LastContactOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    QuietSince = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_list_entry", x => new { x.MunicipalityId, x.CaseId, x.DeskId });
                });

            migrationBuilder.CreateTable(
                name: "cases_name_key",
                columns: table => new
                {
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    DeskId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    CaseId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_name_key", x => new { x.MunicipalityId, x.DeskId, x.Key, x.CaseId });
                });

            migrationBuilder.CreateTable(
                name: "cases_number_series",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Last = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_number_series", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cases_person",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Alias = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    FamilyName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    GivenNames = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    NameInScript = table.Column<string>(type: "TEXT", maxLength: 160, nullable: true),
                    ScriptLanguage = table.Column<string>(type: "TEXT", maxLength: 8, nullable: true),
                    OtherSpellings = table.Column<string>(type: "TEXT", nullable: false),
                    Gender = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    BirthYear = table.Column<int>(type: "INTEGER", nullable: true),
                    BirthMonth = table.Column<int>(type: "INTEGER", nullable: true),
                    BirthDay = table.Column<int>(type: "INTEGER", nullable: true),
                    BirthDateQuality = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Nationalities = table.Column<string>(type: "TEXT", nullable: false),
                    PreferredLanguage = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    OtherLanguages = table.Column<string>(type: "TEXT", nullable: false),
                    InterpreterNeeded = table.Column<bool>(type: "INTEGER", nullable: false),
                    Literacy = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Address = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Housing = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Accommodation = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_person", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cases_saved_view",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    UserId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Query = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_saved_view", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cases_case",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AccessPath = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    OpenedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Restricted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_case", x => x.Id);
                    table.ForeignKey(
                        name: "FK_cases_case_cases_person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "cases_person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cases_contact",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CaseId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Mode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Duration = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Topics = table.Column<string>(type: "TEXT", nullable: false),
                    Note = table.Column<byte[]>(type: "BLOB", nullable: true),
                    RecordedBy = table.Column<byte[]>(type: "BLOB", nullable: false),
                    RecordedByName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EditedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    TakenBackAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_contact", x => x.Id);
                    table.ForeignKey(
                        name: "FK_cases_contact_cases_case_CaseId",
                        column: x => x.CaseId,
                        principalTable: "cases_case",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cases_manager",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CaseId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    UserId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Main = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_manager", x => x.Id);
                    table.ForeignKey(
                        name: "FK_cases_manager_cases_case_CaseId",
                        column: x => x.CaseId,
                        principalTable: "cases_case",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "cases_task",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CaseId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Title = table.Column<byte[]>(type: "BLOB", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AssignedTo = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ContactId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Open = table.Column<bool>(type: "INTEGER", nullable: false),
                    DoneAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_task", x => x.Id);
                    table.ForeignKey(
                        name: "FK_cases_task_cases_case_CaseId",
                        column: x => x.CaseId,
                        principalTable: "cases_case",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cases_contact_revision",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MunicipalityId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ContactId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Mode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Duration = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Topics = table.Column<string>(type: "TEXT", nullable: false),
                    Note = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ReplacedByName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    ReplacedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_contact_revision", x => x.Id);
                    table.ForeignKey(
                        name: "FK_cases_contact_revision_cases_contact_ContactId",
                        column: x => x.ContactId,
                        principalTable: "cases_contact",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_cases_anonymous_contact_MunicipalityId_At_Id",
                table: "cases_anonymous_contact",
                columns: new[] { "MunicipalityId", "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_case_MunicipalityId_Number",
                table: "cases_case",
                columns: new[] { "MunicipalityId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cases_case_PersonId",
                table: "cases_case",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_contact_CaseId",
                table: "cases_contact",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_contact_MunicipalityId_CaseId_At_Id",
                table: "cases_contact",
                columns: new[] { "MunicipalityId", "CaseId", "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_contact_MunicipalityId_RecordedBy_At",
                table: "cases_contact",
                columns: new[] { "MunicipalityId", "RecordedBy", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_contact_revision_ContactId",
                table: "cases_contact_revision",
                column: "ContactId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_contact_revision_MunicipalityId_ContactId_ReplacedAt",
                table: "cases_contact_revision",
                columns: new[] { "MunicipalityId", "ContactId", "ReplacedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_list_entry_MunicipalityId_DeskId_Open_DueOn_CaseId",
                table: "cases_list_entry",
                columns: new[] { "MunicipalityId", "DeskId", "Open", "DueOn", "CaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_list_entry_MunicipalityId_DeskId_Open_QuietSince_CaseId",
                table: "cases_list_entry",
                columns: new[] { "MunicipalityId", "DeskId", "Open", "QuietSince", "CaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_list_entry_MunicipalityId_DeskId_Open_SortName_CaseId",
                table: "cases_list_entry",
                columns: new[] { "MunicipalityId", "DeskId", "Open", "SortName", "CaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_list_entry_MunicipalityId_DeskId_Status_DueOn_CaseId",
                table: "cases_list_entry",
                columns: new[] { "MunicipalityId", "DeskId", "Status", "DueOn", "CaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_list_entry_MunicipalityId_DeskId_Status_QuietSince_CaseId",
                table: "cases_list_entry",
                columns: new[] { "MunicipalityId", "DeskId", "Status", "QuietSince", "CaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_list_entry_MunicipalityId_DeskId_Status_SortName_CaseId",
                table: "cases_list_entry",
                columns: new[] { "MunicipalityId", "DeskId", "Status", "SortName", "CaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_manager_CaseId",
                table: "cases_manager",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_manager_MunicipalityId_CaseId_UserId",
                table: "cases_manager",
                columns: new[] { "MunicipalityId", "CaseId", "UserId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cases_name_key_MunicipalityId_CaseId",
                table: "cases_name_key",
                columns: new[] { "MunicipalityId", "CaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_number_series_MunicipalityId_Year",
                table: "cases_number_series",
                columns: new[] { "MunicipalityId", "Year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cases_saved_view_MunicipalityId_UserId_Name",
                table: "cases_saved_view",
                columns: new[] { "MunicipalityId", "UserId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cases_task_CaseId",
                table: "cases_task",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_task_MunicipalityId_AssignedTo_Open_DueOn_Id",
                table: "cases_task",
                columns: new[] { "MunicipalityId", "AssignedTo", "Open", "DueOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_task_MunicipalityId_CaseId_Open_DueOn",
                table: "cases_task",
                columns: new[] { "MunicipalityId", "CaseId", "Open", "DueOn" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "cases_anonymous_contact");

            migrationBuilder.DropTable(
                name: "cases_contact_revision");

            migrationBuilder.DropTable(
                name: "cases_list_entry");

            migrationBuilder.DropTable(
                name: "cases_manager");

            migrationBuilder.DropTable(
                name: "cases_name_key");

            migrationBuilder.DropTable(
                name: "cases_number_series");

            migrationBuilder.DropTable(
                name: "cases_saved_view");

            migrationBuilder.DropTable(
                name: "cases_task");

            migrationBuilder.DropTable(
                name: "cases_contact");

            migrationBuilder.DropTable(
                name: "cases_case");

            migrationBuilder.DropTable(
                name: "cases_person");
        }
    }
}
