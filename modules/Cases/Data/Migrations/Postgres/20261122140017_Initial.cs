using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IntegrationPlatform.Cases.Data.Migrations.Postgres
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Mode = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Duration = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Topics = table.Column<List<string>>(type: "text[]", nullable: false),
                    Nationality = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    RecordedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordedByName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_anonymous_contact", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cases_list_entry",
                columns: table => new
                {
                    MunicipalityId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    DeskId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "character varying(250)", maxLength: 250, nullable: false, collation: "C"),
                    SortName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    NameInScript = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: true, collation: "C"),
                    ScriptLanguage = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: true, collation: "C"),
                    Language = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    BirthYear = table.Column<int>(type: "integer", nullable: true),
                    MainManagerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Open = table.Column<bool>(type: "boolean", nullable: false),
                    NextTaskId = table.Column<Guid>(type: "uuid", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    LastContactOn = table.Column<DateOnly>(type: "date", nullable: true),
                    QuietSince = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_list_entry", x => new { x.MunicipalityId, x.CaseId, x.DeskId });
                });

            migrationBuilder.CreateTable(
                name: "cases_name_key",
                columns: table => new
                {
                    MunicipalityId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    DeskId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_name_key", x => new { x.MunicipalityId, x.DeskId, x.Key, x.CaseId });
                });

            migrationBuilder.CreateTable(
                name: "cases_number_series",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Last = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_number_series", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cases_person",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Alias = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    FamilyName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true, collation: "C"),
                    GivenNames = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true, collation: "C"),
                    NameInScript = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: true, collation: "C"),
                    ScriptLanguage = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: true, collation: "C"),
                    OtherSpellings = table.Column<List<string>>(type: "text[]", nullable: false),
                    Gender = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    BirthYear = table.Column<int>(type: "integer", nullable: true),
                    BirthMonth = table.Column<int>(type: "integer", nullable: true),
                    BirthDay = table.Column<int>(type: "integer", nullable: true),
                    BirthDateQuality = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Nationalities = table.Column<List<string>>(type: "text[]", nullable: false),
                    PreferredLanguage = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    OtherLanguages = table.Column<List<string>>(type: "text[]", nullable: false),
                    InterpreterNeeded = table.Column<bool>(type: "boolean", nullable: false),
                    Literacy = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Phone = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true, collation: "C"),
                    Email = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    Address = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    Housing = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Accommodation = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_person", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cases_saved_view",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    Query = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_saved_view", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cases_case",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    AccessPath = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    OpenedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Restricted = table.Column<bool>(type: "boolean", nullable: false)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Mode = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Duration = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Topics = table.Column<List<string>>(type: "text[]", nullable: false),
                    Note = table.Column<byte[]>(type: "bytea", nullable: true),
                    RecordedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordedByName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EditedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    TakenBackAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    Main = table.Column<bool>(type: "boolean", nullable: false)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<byte[]>(type: "bytea", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    AssignedTo = table.Column<Guid>(type: "uuid", nullable: false),
                    Source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ContactId = table.Column<Guid>(type: "uuid", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Open = table.Column<bool>(type: "boolean", nullable: false),
                    DoneAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    ContactId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Mode = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Duration = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Topics = table.Column<List<string>>(type: "text[]", nullable: false),
                    Note = table.Column<byte[]>(type: "bytea", nullable: true),
                    ReplacedByName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    ReplacedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
                name: "IX_cases_list_entry_MunicipalityId_DeskId_Open_QuietSince_Case~",
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
                name: "IX_cases_list_entry_MunicipalityId_DeskId_Status_QuietSince_Ca~",
                table: "cases_list_entry",
                columns: new[] { "MunicipalityId", "DeskId", "Status", "QuietSince", "CaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_list_entry_MunicipalityId_DeskId_Status_SortName_Case~",
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
